import { InputExample } from '@sentenceforge/data';
import { expect, test } from 'vitest';
import { examplePlace } from './example-place.ts';

const texts = ['a', 'b'];
const origin = { file: 'a.csv', row: 7, columns: ['left', 'right'] };

test.each([
  [undefined, 'label', 'Example 3', { index: 3 }],
  [origin, undefined, 'Example 3 (a.csv, row 7)', { file: 'a.csv', row: 7 }],
  [origin, 'label', 'Example 3 (a.csv, row 7)', { column: undefined }],
  [origin, 1, 'Example 3 (a.csv, row 7, column right)', { column: 'right' }],
  [{ ...origin, labelColumn: 'y' }, 'label', 'Example 3 (a.csv, row 7, column y)', { column: 'y' }],
] as const)('of %j, %j: %s', (from, part, says, details) => {
  const place = examplePlace(new InputExample({ texts, origin: from }), 3, part);
  expect(place).toMatchObject({ says, details });
});
