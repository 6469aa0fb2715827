import { expect, test } from 'vitest';
import { classNames } from './class-names.ts';

const inference = ['contradiction', 'entailment', 'neutral'];

test.each([
  [
    ['sports', ' politics', 'sports', null, ''],
    ['politics', 'sports'],
  ],
  [['neutral', 'ENTAILMENT'], inference],
  [['neutral', '-'], inference],
  [
    ['neutral', 'positive', 'negative'],
    ['negative', 'neutral', 'positive'],
  ],
  [['0', '2'], undefined],
  [['0', 'x'], undefined],
  [[], undefined],
])('%j', (labels, names) => {
  expect(classNames(labels)).toEqual(names);
});
