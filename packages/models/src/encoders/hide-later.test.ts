import { evaluate } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { hideLater } from './hide-later.ts';

test('keys up to the query are seen, later ones are not', () => {
  const { data, shape } = evaluate([hideLater(3)], {})[0]!;
  expect(shape).toEqual([1, 1, 3, 3]);
  const seen = Array.from(data, (bias) => (bias === 0 ? 1 : bias <= -1e9 ? 0 : Number.NaN));
  expect(seen).toEqual([1, 0, 0, 1, 1, 0, 1, 1, 1]);
});
