import {
  add,
  evaluate,
  input,
  permuteRows,
  slice,
  type Tensor,
  topologicalOrder,
  type Values,
} from '@sentenceforge/graph';
import { randomValues } from '@sentenceforge/graph/testing';
import { expect, test } from 'vitest';
import { packedAttention } from '../encoders/packed-attention.ts';
import { cls } from '../pooling/cls.ts';
import { max } from '../pooling/max.ts';
import { paddedInputs } from './padded-inputs.ts';
import { withoutGathers } from './without-gathers.ts';

const inputs = paddedInputs({ heads: 2, groups: 1, texts: 'batch' });
const x = input('x', inputs.ids.shape.concat(6));
const attended = packedAttention(x, add(x, 1), x, inputs);
const outputs = { attended, cls: cls(attended, inputs), max: max(attended, inputs) };

function valuesOf(given: Record<string, Tensor>): number[][] {
  const ids = { data: Int32Array.of(1, 2, 3, 4, 5, 0), shape: [2, 3], dtype: 'int32' };
  const mask = { ...ids, data: Int32Array.of(1, 1, 1, 1, 1, 0) };
  const values = { x: randomValues([6, 6], 1), input_ids: ids, attention_mask: mask };
  return evaluate(Object.values(given), values as Values).map(({ data }) =>
    Array.from(data, Number),
  );
}

test('moves of whole blocks are no gathers, and nothing changes', () => {
  const without = withoutGathers(outputs, inputs);
  const ops = topologicalOrder(Object.values(without)).map(({ op }) => op);
  expect(ops.filter((op) => op === permuteRows.op)).toHaveLength(1); // of cls
  expect(ops).not.toContain(slice.op);
  expect(valuesOf(without)).toEqual(valuesOf(outputs));
});
