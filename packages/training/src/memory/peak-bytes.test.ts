import { add, exp, input, makeProgram, matmul, parameter, reshape } from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { peakBytes } from './peak-bytes.ts';

const sizes = new Map([
  ['T', 10],
  ['B', 3],
]);

test('values count from their node to their last use; inputs and outputs all along', () => {
  const x = input('x', ['T', 2]);
  // x, and of a chain of four never more than two at once
  const chain = exp(exp(exp(exp(x))));
  expect(peakBytes(makeProgram({ chain }))(sizes)).toBe(3 * 10 * 2 * 4);
  const first = exp(x);
  const kept = exp(exp(exp(first)));
  expect(peakBytes(makeProgram({ kept, first }))(sizes)).toBe(4 * 10 * 2 * 4);
});

test('a value that is needed at the end is kept', () => {
  const x = input('x', ['T']);
  const first = exp(x);
  const sum = add(exp(exp(exp(first))), first);
  expect(peakBytes(makeProgram({ sum }))(sizes)).toBe(4 * 10 * 4);
});

test('a reshaped value is the same memory', () => {
  const x = input('x', ['T', 2]);
  const y = exp(reshape(exp(x), ['2*T']));
  expect(peakBytes(makeProgram({ y }))(sizes)).toBe(3 * 20 * 4);
});

test('bytes follow the type; what has no size to grow with, as weights, does not count', () => {
  const mask = input('mask', ['T', 'B'], 'uint8');
  const w = exp(exp(parameter('w', [100, 7])));
  const y = matmul(input('x', ['B', 100]), w);
  expect(peakBytes(makeProgram({ mask }))(sizes)).toBe(30);
  expect(peakBytes(makeProgram({ y, w }))(sizes)).toBe(3 * 107 * 4);
});
