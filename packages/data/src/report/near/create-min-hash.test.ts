import { expect, test } from 'vitest';
import { createMinHash } from './create-min-hash.ts';
import { jaccard } from './jaccard.ts';
import { shinglesOf } from './shingles-of.ts';
import { sortedSet } from './sorted-set.ts';

test('signatures agree as often as the sets are similar', () => {
  const hash = createMinHash(2000);
  const text = Array.from({ length: 300 }, (_, row) => `word${row * 7919}`).join(' ');
  const other = `${text.slice(0, text.length / 2)} entirely different ending ${'qxz '.repeat(9)}`;
  const [a, b] = [shinglesOf(text), shinglesOf(other)];
  const [first, second] = [hash(a), hash(b)];
  const share = first.filter((value, place) => value === second[place]).length / first.length;
  const similarity = jaccard(sortedSet(a), sortedSet(b));
  // four standard errors
  expect(Math.abs(share - similarity)).toBeLessThan(4 * Math.sqrt(0.25 / 2000));
  expect(similarity).toBeGreaterThan(0.2);
});
