import { afterEach, expect, test, vi } from 'vitest';
import { decodeText } from './decode-text.ts';

const options = { file: 'a.json', fix: 'Write it as JSON Lines (.jsonl).' };
afterEach(() => vi.restoreAllMocks());

test('keeps a byte order mark', () => {
  expect(decodeText(Uint8Array.of(0xef, 0xbb, 0xbf, 97), options)).toBe('\uFEFFa');
});

test('a text that JavaScript has no place for is too large, and no other trouble', () => {
  // As Node does for more than 512 MiB.
  vi.spyOn(TextDecoder.prototype, 'decode').mockImplementation(() => {
    throw new Error('Cannot create a string longer than 0x1fffffe8 characters');
  });
  expect(() => decodeText(new Uint8Array(7), options)).toThrow(
    /a.json is too large .* 7 bytes.*jsonl/,
  );
});
