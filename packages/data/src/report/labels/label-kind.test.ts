import { expect, test } from 'vitest';
import { labelKind } from './label-kind.ts';

const fives = Array.from({ length: 99 }, (_, row) => row % 5);

test.each([
  ['score', ['1', '2'], undefined, 'score'],
  ['class', ['1', '2', null, ''], undefined, 'class'],
  ['class', ['1', '2'], [0, 5], 'score'],
  ['class', ['0.5', '2'], undefined, 'score'],
  ['class', [...fives, 0.5], undefined, 'class'],
  ['class', [...fives, 0.5, 0.7], undefined, 'score'],
  ['class', ['neutral', 'Entailment', '-'], [0, 5], 'class'],
  ['class', ['sports', 'music', '3'], undefined, 'class'],
  ['score', [[0.1, 0.2], null], undefined, 'numbers'],
] as const)('%s %j with %j is %s', (role, values, scoreRange, kind) => {
  expect(labelKind(values, { isClass: role === 'class', scoreRange })).toBe(kind);
});
