import { expect, test } from 'vitest';
import { requireUtf8 } from './require-utf8.ts';

const encoder = new TextEncoder();

test('letters of several bytes may lie across the pieces that are looked at', () => {
  const text = 'é\u{1F30D}';
  for (let shift = 0; shift < 6; shift += 1) {
    const bytes = encoder.encode(`${'a'.repeat((1 << 20) - shift)}${text}`);
    expect(() => requireUtf8(bytes, 'a.txt')).not.toThrow();
    expect(() => requireUtf8(bytes.subarray(0, -1), 'a.txt')).toThrow(/UTF-8/);
  }
});

test('says on which line other bytes are', () => {
  expect(() => requireUtf8(Uint8Array.of(97, 10, 98, 10, 233, 10), 'a.txt', 5)).toThrow(/line 7/);
});
