import { expect, test } from 'vitest';
import { exampleColumns } from './example-columns.ts';

test('the first texts of every example, column by column', () => {
  const examples = [{ texts: ['a', 'b', 'c'] }, { texts: ['d', 'e'] }];
  expect(exampleColumns(examples, 2)).toEqual([
    ['a', 'd'],
    ['b', 'e'],
  ]);
});

test.each([
  [{ texts: ['a'] }, 1],
  [{}, 0],
  [{ texts: 'a pair' }, 0],
  [undefined, 0],
  [null, 0],
])('%j is refused with its index', (example, texts) => {
  const examples = [{ texts: ['a', 'b'] }, example as { texts: string[] }];
  expect(() => exampleColumns(examples, 2)).toThrow(
    expect.objectContaining({ code: 'EVALUATION_INPUT_INVALID', details: { index: 1, texts } }),
  );
});
