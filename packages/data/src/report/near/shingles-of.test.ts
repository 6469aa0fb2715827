import { expect, test } from 'vitest';
import { shinglesOf } from './shingles-of.ts';

test('one for each run of four characters', () => {
  const hashes = shinglesOf('abcdabcd');
  expect(hashes).toHaveLength(5);
  expect(new Set(hashes).size).toBe(4);
  expect(shinglesOf('abc')).toHaveLength(1);
  expect(shinglesOf('')).toHaveLength(0);
});
