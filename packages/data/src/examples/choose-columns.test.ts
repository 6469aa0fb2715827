import { expect, test } from 'vitest';
import { chooseColumns } from './choose-columns.ts';

test.each<[string[], string[] | undefined, object]>([
  [
    ['id', 'score', 'b', 'positive', 'anchor'],
    undefined,
    { texts: ['anchor', 'positive'], labels: ['score'], unused: ['b'] },
  ],
  [
    ['text', 'label', 'score'],
    undefined,
    { texts: ['text'], labels: ['label'], unused: ['score'] },
  ],
  [
    ['text', 'label_10', 'label_2'],
    undefined,
    { texts: ['text'], labels: ['label_2', 'label_10'], unused: [] },
  ],
  [['Left', 'right'], ['RIGHT', '_', 'left'], { texts: ['right', 'Left'], labels: [], unused: [] }],
])('%j with %j', (columns, wanted, chosen) => {
  expect(chooseColumns('a.parquet', columns, wanted)).toEqual(chosen);
});

test.each<[string[], string[] | undefined, string]>([
  [['text', 'score'], ['score'], 'COLUMN_MISSING'],
  [['a', 'b'], undefined, 'COLUMN_MISSING'],
  [['text'], ['texts'], 'COLUMN_MISSING'],
  [['text', 'label', 'score'], ['text', 'label', 'score'], 'OPTION_INVALID'],
])('%j with %j is refused', (columns, wanted, code) => {
  expect(() => chooseColumns('a.parquet', columns, wanted)).toThrow(
    expect.objectContaining({ code }),
  );
});
