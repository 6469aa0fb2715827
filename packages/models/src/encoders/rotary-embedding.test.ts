import { evaluate, input, type Values } from '@sentenceforge/graph';
import { checkGraphGradients, randomValues } from '@sentenceforge/graph/testing';
import { expect, test } from 'vitest';
import { rotaryEmbedding } from './rotary-embedding.ts';

const options = { theta: 10_000, width: 4, positions: 40 };
const at = (...places: number[]) =>
  ({ data: Int32Array.from(places), shape: [places.length], dtype: 'int32' }) as const;
const positions = input('positions', ['T'], 'int32');
const turned = rotaryEmbedding(positions, options)(input('x', ['T', 2, 4]));

// python: from transformers.models.modernbert.modeling_modernbert import rotate_half
//         x = torch.tensor([1., 2., 3., 4.]); f = 7 * (1 / 10000 ** (torch.arange(0, 4, 2).float() / 4)); e = torch.cat([f, f])
//         print((x * e.cos() + rotate_half(x) * e.sin()).tolist())
test("a vector is turned as Python's", () => {
  const x = { data: Float64Array.of(1, 2, 3, 4, 0, 0, 0, 0), shape: [1, 2, 4], dtype: 'float32' };
  const { data } = evaluate([turned], { x, positions: at(7) } as Values)[0]!;
  const expected = [-1.217057466506958, 1.7153306007385254, 2.9186935424804688, 4.13008975982666];
  expected.forEach((value, i) => {
    expect(data[i]).toBeCloseTo(value, 6);
  });
});

test('products of two vectors depend on how far apart they stand alone', () => {
  const row = randomValues([2, 4], 5).data;
  const x = { data: Float64Array.of(...row, ...row), shape: [2, 2, 4], dtype: 'float32' };
  const product = (first: number, second: number): number => {
    const { data } = evaluate([turned], { x, positions: at(first, second) } as Values)[0]!;
    return [0, 1, 2, 3].reduce((total, i) => total + data[i]! * data[12 + i]!, 0);
  };
  expect(product(3, 8)).toBeCloseTo(product(20, 25), 5);
  expect(product(3, 8)).not.toBeCloseTo(product(3, 9), 2);
});

test('gradients agree with finite differences', () => {
  const given = { x: randomValues([3, 2, 4], 2), positions: at(0, 5, 39) };
  checkGraphGradients(turned, given as Values);
});
