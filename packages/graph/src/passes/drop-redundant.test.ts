import { expect, test } from 'vitest';
import { broadcastTo } from '../ops/broadcast-to.ts';
import { divide } from '../ops/divide.ts';
import { input } from '../ops/input.ts';
import { matmul, swapLastAxes } from '../ops/matmul.ts';
import { multiply } from '../ops/multiply.ts';
import { reshape } from '../ops/reshape.ts';
import { transpose } from '../ops/transpose.ts';
import { evaluate } from '../reference/evaluate.ts';
import { randomValues } from '../testing/random-values.ts';
import { topologicalOrder } from '../topological-order.ts';
import { verify } from '../verify.ts';
import { dropRedundant } from './drop-redundant.ts';

const x = input('x', [2, 3, 4]);
const row = input('row', [4]);
const values = { x: randomValues([2, 3, 4], 1), row: randomValues([4], 2) };

test.each([
  ['reshape to the same shape', reshape(x, [2, 3, 4]), 1],
  ['reshapes in a row', reshape(reshape(reshape(x, [24]), [6, 4]), [8, 3]), 2],
  ['reshapes there and back', reshape(reshape(x, [24]), [2, 3, 4]), 1],
  ['broadcast to the same shape', broadcastTo(x, [2, 3, 4]), 1],
  ['product with 1', multiply(multiply(x, 1), 1), 1],
  ['a transpose that keeps the order', transpose(x, [0, 1, 2]), 1],
  ['transposes that undo each other', transpose(transpose(x, [1, 2, 0]), [2, 0, 1]), 1],
  ['transposes in a row', transpose(transpose(x, [1, 2, 0]), [0, 2, 1]), 2],
  ['transpose of a product', swapLastAxes(matmul(x, swapLastAxes(x))), 3],
  ['broadcast that the op would do', divide(x, broadcastTo(row, [2, 3, 4])), 3],
])('%s: fewer nodes, equal numbers', (_, output, nodes) => {
  const { output: dropped } = dropRedundant({ output });
  verify([dropped]);
  expect(topologicalOrder([dropped])).toHaveLength(nodes);
  expect(evaluate([dropped], values)).toEqual(evaluate([output], values));
});

test.each([
  ['a product with 1 that widens', multiply(row, broadcastTo(input('one', []), [3, 4]))],
  ['the only operand that is wide', multiply(broadcastTo(row, [3, 4]), 2)],
  ['a reshape', reshape(x, [6, 4])],
])('%s stays', (_, output) => {
  const { output: kept } = dropRedundant({ output });
  expect(kept.shape).toEqual(output.shape);
  expect(topologicalOrder([kept])).toHaveLength(topologicalOrder([output]).length);
});
