import { expect, test } from 'vitest';
import { knownClasses } from './known-classes.ts';

test.each([
  [
    ['neutral', '-'],
    ['-', 'entailment'],
    [false, true],
  ],
  [
    ['0', '1', '2'],
    ['-1', '7', 'x'],
    [false, true, false],
  ],
  [['sports', 'music', '3'], ['anything'], [true]],
] as const)('among %j %j are known: %j', (names, asked, known) => {
  expect(asked.map(knownClasses(names))).toEqual(known);
});
