import { expect, test } from 'vitest';
import { guessRoles } from './guess-roles.ts';

test.each([
  [['score', 'sentence2', 'sentence1'], { texts: ['sentence1', 'sentence2'], label: 'score' }],
  [['premise', 'hypothesis', 'label'], { texts: ['premise', 'hypothesis'], label: 'label' }],
  [
    ['negative_1', 'anchor', 'negative_2', 'positive', 'id'],
    { texts: ['anchor', 'positive', 'negative_1', 'negative_2'], label: undefined },
  ],
  [
    ['negative_10', 'label_1', 'anchor', 'negative_2', 'label_0', 'positive', 'negative_1'],
    {
      texts: ['anchor', 'positive', 'negative_1', 'negative_2', 'negative_10'],
      label: ['label_0', 'label_1'],
    },
  ],
])('%j', (columns, roles) => {
  expect(guessRoles('rows', columns)).toEqual(roles);
});

test('says which columns there are when none is known', () => {
  expect(() => guessRoles('a.csv', ['title', 'body'])).toThrow(
    expect.objectContaining({
      code: 'COLUMN_MISSING',
      message: expect.stringContaining('title, body'),
    }),
  );
});
