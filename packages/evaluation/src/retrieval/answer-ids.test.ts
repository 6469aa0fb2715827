import { expect, test } from 'vitest';
import { answerIds } from './answer-ids.ts';
import type { RelevantDocuments } from './relevant-documents.ts';

test('lists and Sets, in an object or a Map', () => {
  const expected = new Map([['q', new Set(['d', 'e'])]]);
  expect(answerIds({ q: ['d', 'e', 'd'] })).toEqual(expected);
  expect(answerIds(new Map([['q', new Set(['d', 'e'])]]))).toEqual(expected);
});

test.each([
  [{ q: 'd1' }, /query "q" are "d1", not a list/],
  [{ q: { d1: 1 } }, /query "q" are {"d1":1}, not a list/],
  [{ q: undefined }, /are undefined/],
  [undefined, /relevantDocs is undefined/],
])('%j is refused', (given, message) => {
  const make = () => answerIds(given as unknown as RelevantDocuments);
  expect(make).toThrow(expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID' }));
  expect(make).toThrow(message);
});
