import { expect, test } from 'vitest';
import { isHeader } from './is-header.ts';

test.each([
  [['sentence1', 'sentence2', 'score'], undefined, true],
  [[' Anchor', 'POSITIVE ', 'negative_1', 'remark'], undefined, true],
  [['text'], undefined, true],
  [['id', 'left', 'right', 'score'], undefined, true],
  [['left', 'right'], ['RIGHT'], true],
  [['left', 'right'], ['right', 'middle'], false],
  [['A text', 'Another text', '0.5'], undefined, false],
  [['query', 'label', '1'], undefined, false],
  [['text', 'A single known name'], undefined, false],
] as const)('%j, wanted %j: %s', (fields, wanted, expected) => {
  expect(isHeader(fields, wanted)).toBe(expected);
});
