import { expect, test } from 'vitest';
import { chooseColumns } from './choose-columns.ts';

test.each<[string[], string[] | undefined, object]>([
  [
    ['id', 'score', 'b', 'positive', 'anchor'],
    undefined,
    { texts: ['anchor', 'positive'], labels: ['score'], labelRole: 'score', unused: ['b'] },
  ],
  [
    ['text', 'label', 'score'],
    undefined,
    { texts: ['text'], labels: ['label'], labelRole: 'class', unused: ['score'] },
  ],
  [
    ['text', 'label_10', 'label_2'],
    undefined,
    { texts: ['text'], labels: ['label_2', 'label_10'], unused: [] },
  ],
  [
    ['Left', 'right'],
    ['RIGHT', '_', 'left'],
    { texts: ['right', 'Left'], labels: [], labelRole: undefined, assumedTexts: ['right', 'Left'] },
  ],
  [
    ['Title', 'Rating', 'topic'],
    ['title=text', 'rating=score'],
    { texts: ['Title'], labels: ['Rating'], labelRole: 'score', assumedTexts: [] },
  ],
  [
    ['score', 'topic'],
    ['score = text', 'topic=Label'],
    { texts: ['score'], labels: ['topic'], labelRole: 'class', assumedTexts: [] },
  ],
  [
    ['text', 'rating=score'],
    ['text', 'rating=score'],
    { texts: ['text'], labels: ['rating=score'], labelRole: 'score' },
  ],
])('%j with %j', (columns, wanted, chosen) => {
  expect(chooseColumns('a.parquet', columns, wanted)).toMatchObject(chosen);
});

test('a role that there is not', () => {
  expect(() => chooseColumns('a.csv', ['title', 'rating'], ['title', 'rating=scores'])).toThrow(
    /text, score or label/,
  );
});

test.each<[string[], string[] | undefined, string]>([
  [['a', 'b', 'c'], ['a', 'b=score', 'c=label'], 'OPTION_INVALID'],
  [['text', 'score'], ['score'], 'COLUMN_MISSING'],
  [['a', 'b'], undefined, 'COLUMN_MISSING'],
  [['text'], ['texts'], 'COLUMN_MISSING'],
  [['text', 'label', 'score'], ['text', 'label', 'score'], 'OPTION_INVALID'],
])('%j with %j is refused', (columns, wanted, code) => {
  expect(() => chooseColumns('a.parquet', columns, wanted)).toThrow(
    expect.objectContaining({ code }),
  );
});
