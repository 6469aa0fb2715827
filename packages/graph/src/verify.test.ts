import { expect, test } from 'vitest';
import { add } from './ops/add.ts';
import { broadcastTo } from './ops/broadcast-to.ts';
import { exp } from './ops/exp.ts';
import { input } from './ops/input.ts';
import { parameter } from './ops/parameter.ts';
import { sizeValue } from './ops/size-value.ts';
import type { Tensor } from './types/tensor.ts';
import { verify } from './verify.ts';

const x = input('x', ['T', 2]);

test('a graph made by calling ops passes', () => {
  expect(() => verify([add(exp(x), parameter('b', [2])), exp(x)])).not.toThrow();
});

const wrongType: Tensor = { ...exp(x), shape: ['T', 3] };
test.each([
  ['a type that the op does not infer', [wrongType], 'float32[T, 2]'],
  ['a wrong node far below', [exp(add(wrongType, 1))], 'exp float32[T, 3]'],
  ['two leaves of one name', [add(x, parameter('x', [2]))], 'two leaves are called "x"'],
  ['a size that no input has', [broadcastTo(sizeValue(2), ['S'])], 'size "S"'],
  ['a size that stands only in a sum', [input('y', ['S+T']), x], 'size "S"'],
])('%s is refused', (_, outputs, text) => {
  expect(() => verify(outputs)).toThrow(text);
});
