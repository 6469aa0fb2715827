import { expect, test } from 'vitest';
import type { Tensor } from '../types/tensor.ts';
import { ops as o } from './index.ts';
import { input } from './input.ts';

const a = input('a', ['T', 3]);
const b = input('b', ['S', 4]);
const ids = input('ids', ['T'], 'int32');
const row = input('row', [3]);

// every op with a rule of its own; what was given must be readable from the message
test.each<[name: string, make: () => Tensor, given: string]>([
  ['add', () => o.add(a, b), 'float32[T, 3] and float32[S, 4]'],
  ['subtract', () => o.subtract(a, b), 'float32[T, 3] and float32[S, 4]'],
  ['multiply', () => o.multiply(a, ids), 'float32[T, 3] and int32[T]'],
  ['divide', () => o.divide(a, b), 'float32[T, 3] and float32[S, 4]'],
  ['maximum', () => o.maximum(a, b), 'float32[T, 3] and float32[S, 4]'],
  ['minimum', () => o.minimum(a, b), 'float32[T, 3] and float32[S, 4]'],
  ['less', () => o.less(a, b), 'float32[T, 3] and float32[S, 4]'],
  ['equal', () => o.equal(a, b), 'float32[T, 3] and float32[S, 4]'],
  ['and', () => o.and(a, a), 'float32[T, 3]'],
  ['not', () => o.not(a), 'float32[T, 3]'],
  ['where', () => o.where(a, a, a), 'float32[T, 3] and float32[T, 3]'],
  ['matmul', () => o.matmul(a, b), 'float32[T, 3] and float32[S, 4]'],
  ['embedding', () => o.embedding(a, row), 'float32[T, 3] and float32[3]'],
  ['broadcastTo', () => o.broadcastTo(a, ['T', 6]), 'float32[T, 3]'],
  ['reshape', () => o.reshape(a, ['T', 4]), 'float32[T, 3]'],
  ['transpose', () => o.transpose(a, [0, 0]), 'float32[T, 3]'],
  ['slice', () => o.slice(a, { axis: 1, start: 1, end: 4 }), 'float32[T, 3]'],
  ['slice', () => o.slice(a, { axis: 2, start: 0, end: 1 }), 'float32[T, 3]'],
  ['pad', () => o.pad(a, { axis: 2, before: 0, after: 1 }), 'float32[T, 3]'],
  ['concat', () => o.concat([a, b]), 'float32[T, 3] and float32[S, 4]'],
  ['sum', () => o.sum(a, { axes: [2] }), 'float32[T, 3]'],
  ['max', () => o.max(a, { axes: [-3] }), 'float32[T, 3]'],
  ['permuteRows', () => o.permuteRows(b, ids, ids), 'float32[S, 4] and int32[T] and int32[T]'],
  ['layerNorm', () => o.layerNorm(b, row, row, { epsilon: 1 }), 'float32[S, 4] and float32[3]'],
  ['constant', () => o.constant([1, 2], { shape: [3] }), 'float32[3]'],
])('%s names itself and what it was given', (name, make, given) => {
  expect(make).toThrow(expect.objectContaining({ code: 'GRAPH_SHAPE_MISMATCH' }));
  expect(make).toThrow(new RegExp(`^${name}: .*${given.replace(/[[\]]/g, '\\$&')}`));
});
