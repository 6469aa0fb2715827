import { expect, test } from 'vitest';
import { add } from '../ops/add.ts';
import { constant } from '../ops/constant.ts';
import { divide } from '../ops/divide.ts';
import { exp } from '../ops/exp.ts';
import { input } from '../ops/input.ts';
import { maximum } from '../ops/maximum.ts';
import { minimum } from '../ops/minimum.ts';
import { subtract } from '../ops/subtract.ts';
import { sum } from '../ops/sum.ts';
import { evaluate } from '../reference/evaluate.ts';
import { randomValues } from '../testing/random-values.ts';
import { topologicalOrder } from '../topological-order.ts';
import { verify } from '../verify.ts';
import { mergeCommon } from './merge-common.ts';

const values = { x: randomValues([2, 3], 1) };
const x = () => input('x', [2, 3]);

test('equal branches become one, over several levels and outputs', () => {
  const branch = () => sum(exp(add(x(), 1)), { axes: [1] });
  const outputs = { difference: add(branch(), branch()), branch: branch() };
  const merged = mergeCommon(outputs);
  verify(Object.values(merged));
  expect(topologicalOrder(Object.values(merged))).toHaveLength(6);
  const numbers = (graph: typeof outputs) => evaluate(Object.values(graph), values);
  expect(numbers(merged)).toEqual(numbers(outputs));
});

test.each([
  ['attributes', add(sum(x(), { axes: [-1], keepDimensions: true }), sum(x()))],
  ['order of operands', add(subtract(x(), 2), subtract(constant(2), x()))],
  ['infinities', add(minimum(x(), Infinity), maximum(x(), -Infinity))],
  ['signs of zero', add(divide(1, constant(0)), divide(1, constant(-0)))],
])('nodes that differ in %s stay apart', (_, output) => {
  const merged = mergeCommon({ output });
  expect(evaluate([merged.output], values)).toEqual(evaluate([output], values));
});
