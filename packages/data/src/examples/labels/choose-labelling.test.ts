import { expect, test } from 'vitest';
import { chooseLabelling } from './choose-labelling.ts';

const fives = Array.from({ length: 99 }, (_, row) => row % 5);
const inference = ['contradiction', 'entailment', 'neutral'];
const unit = { kind: 'score', range: [0, 1], isGuessed: true };
const given = { kind: 'score', range: [0, 5], isGuessed: false };
const ids = { kind: 'class' };

test.each([
  ['score', ['1', '0'], undefined, unit],
  ['class', ['1', '2', null, ''], undefined, ids],
  ['class', ['1', '2'], [0, 5], given],
  ['class', ['0.5', '1'], undefined, unit],
  ['class', [...fives, 0.5], undefined, ids],
  ['class', [...fives, 0.5, 0.7], undefined, { ...unit, range: [0, 5] }],
  ['class', ['neutral', 'Entailment', '-'], [0, 5], { kind: 'class', names: inference }],
  [
    'class',
    ['sports', 'music', '3'],
    undefined,
    { kind: 'class', names: ['3', 'music', 'sports'] },
  ],
  ['class', ['positive', 'neutral'], undefined, { kind: 'class', names: ['neutral', 'positive'] }],
  ['score', ['sports', 'music'], undefined, unit],
  ['score', [[0.1, 0.2], null], undefined, { kind: 'numbers' }],
] as const)('%s %j with %j', (role, values, scoreRange, labelling) => {
  expect(chooseLabelling(values, { isClass: role === 'class', scoreRange })).toEqual(labelling);
});

test('classes that are given are the classes', () => {
  const classes = ['sports', 'politics'];
  const labelling = chooseLabelling(['politics'], { isClass: true, classes });
  expect(labelling).toEqual({ kind: 'class', names: classes });
});
