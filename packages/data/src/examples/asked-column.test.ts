import { expect, test } from 'vitest';
import { askedColumn } from './asked-column.ts';

test.each([
  [' rating ', 'rating', undefined],
  ['rating=score', 'rating', 'score'],
  ['topic = Label', 'topic', 'class'],
  ['a=b=text', 'a=b', 'text'],
  ['a=b', 'a=b', undefined],
  ['=score', '=score', undefined],
])('%j', (entry, name, role) => {
  expect(askedColumn(entry)).toEqual(role === undefined ? { name } : { name, role });
});
