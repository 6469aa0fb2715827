import { expect, test } from 'vitest';
import { add } from './ops/add.ts';
import { exp } from './ops/exp.ts';
import { input } from './ops/input.ts';
import { sum } from './ops/sum.ts';
import { print } from './print.ts';

test('the example of the documentation', () => {
  expect(print({ loss: sum(input('x', ['T'])) })).toBe(
    [
      '%0 = input {"name":"x"} : float32[T]',
      '%1 = sum %0 {"axes":[0],"keepDimensions":false} : float32[]',
      'loss = %1',
    ].join('\n'),
  );
});

test('a node that is used twice is written once, and every output is named', () => {
  const y = exp(input('x', [2]));
  expect(
    print({ y, twice: add(y, y) })
      .split('\n')
      .slice(1),
  ).toEqual(['%1 = exp %0 : float32[2]', '%2 = add %1 %1 : float32[2]', 'y = %1', 'twice = %2']);
});
