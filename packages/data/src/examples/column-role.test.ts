import { expect, test } from 'vitest';
import { columnRole } from './column-role.ts';

test.each([
  ['sentence1', 'text', 0],
  [' Sentence_B', 'text', 1],
  ['hypothesis', 'text', 1],
  ['negative', 'text', 2],
  ['negative_12', 'text', 2],
  ['relatedness_score', 'score', -1],
  ['gold_label', 'class', -1],
  ['pair_ID', 'identifier', -1],
  ['constructor', 'unknown', -1],
])('%s is %s', (name, role, place) => {
  expect(columnRole(name)).toEqual({ role, place });
});
