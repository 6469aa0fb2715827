import { constant, evaluate, input } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { teacherEmbeddings } from './teacher-embeddings.ts';

const numbers = [1, 2, 3, 4, 5, 6, 7, 8];

test.each<[string, readonly number[], readonly number[][]]>([
  ['one for all columns', [4, 2], [numbers, numbers]],
  [
    'one for each',
    [2, 2, 2],
    [
      [1, 2, 5, 6],
      [3, 4, 7, 8],
    ],
  ],
  [
    'one for each, in a row',
    [2, 4],
    [
      [1, 2, 5, 6],
      [3, 4, 7, 8],
    ],
  ],
])('%s', (_, shape, expected) => {
  const teachers = teacherEmbeddings(constant(numbers, { shape }), 2, 2);
  expect(evaluate(teachers, {}).map(({ data }) => [...data])).toEqual(expected);
});

test.each([[[5]], [[3, 4]]])('labels of the shape %j are refused', (shape) => {
  expect(() => teacherEmbeddings(input('labels', ['B', ...shape], 'float32'), 2, 4)).toThrow(
    expect.objectContaining({
      code: 'LOSS_INPUT_MISMATCH',
      problem: expect.stringContaining("the student's embeddings have 4 dimensions"),
      fix: expect.stringContaining('one for each of the 2'),
    }),
  );
});
