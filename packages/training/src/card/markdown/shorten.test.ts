import { expect, test } from 'vitest';
import { shorten } from './shorten.ts';

test('a long text is cut between characters', () => {
  expect(shorten('abc', 3)).toBe('abc');
  expect(shorten('a😀😀d', 3)).toBe('a😀…');
});
