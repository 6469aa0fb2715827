import { expect, test } from 'vitest';
import { add } from './ops/add.ts';
import { constant } from './ops/constant.ts';
import { embedding } from './ops/embedding.ts';
import { matmul, swapLastAxes } from './ops/matmul.ts';
import { multiply } from './ops/multiply.ts';
import { parameter } from './ops/parameter.ts';
import { sum } from './ops/sum.ts';
import { type ParameterGradient, parameterGradients } from './parameter-gradients.ts';
import { evaluate, type Values } from './reference/evaluate.ts';
import { randomValues } from './testing/random-values.ts';
import type { Tensor } from './types/tensor.ts';

const words = parameter('words', [4, 2]);
const places = parameter('places', [3, 2]);
const ids = constant([2, 0, 2], { dtype: 'int32' });
const values: Values = { words: randomValues([4, 2], 1), places: randomValues([3, 2], 2) };

/** The whole gradient as numbers: rows added to the ids that they belong to. */
function whole({ parameter: table, dense, rows }: ParameterGradient): number[] {
  const [height, width] = table.shape as [number, number];
  const total: number[] = dense
    ? [...evaluate([dense], values)[0]!.data]
    : new Array<number>(height * width).fill(0);
  for (const entry of rows) {
    const [idsFound, rowsFound] = evaluate([entry.ids, entry.rows], values);
    rowsFound!.data.forEach((value, place) => {
      total[idsFound!.data[Math.floor(place / width)]! * width + (place % width)]! += value;
    });
  }
  return total;
}

function expectDifferences(loss: Tensor, gradient: ParameterGradient): void {
  const { name } = gradient.parameter.attributes;
  const at = (place: number, shift: number): number => {
    const data = Float64Array.from(values[name]!.data);
    data[place]! += shift;
    return evaluate([loss], { ...values, [name]: { ...values[name]!, data } })[0]!.data[0]!;
  };
  whole(gradient).forEach((value, place) => {
    expect(value).toBeCloseTo((at(place, 1e-5) - at(place, -1e-5)) / 2e-5, 6);
  });
}

const square = (x: Tensor): Tensor => sum(multiply(x, x));
const looked = add(
  embedding(words, ids),
  embedding(places, constant([0, 1, 2], { dtype: 'int32' })),
);

test('tables that are added share their rows and get nothing of their own size', () => {
  const [first, second] = parameterGradients(square(looked));
  expect([first!.dense, second!.dense]).toEqual([undefined, undefined]);
  expect(first!.rows[0]!.rows.shape).toEqual([3, 2]);
  expect(first!.rows[0]!.rows).toBe(second!.rows[0]!.rows);
  expectDifferences(square(looked), first!);
  expectDifferences(square(looked), second!);
});

test('a table that is also multiplied with (tied weights) has a dense part and rows', () => {
  const loss = square(matmul(looked, swapLastAxes(words)));
  const found = parameterGradients(loss).find((entry) => entry.parameter === words)!;
  expect(found.dense!.shape).toEqual([4, 2]);
  expect(found.rows).toHaveLength(1);
  expectDifferences(loss, found);
});

test('two lookups in one table are two entries', () => {
  const loss = square(add(looked, embedding(words, constant([1, 2, 3], { dtype: 'int32' }))));
  const [found] = parameterGradients(loss, { trainable: (name) => name === 'words' });
  expect(found!.rows).toHaveLength(2);
  expectDifferences(loss, found!);
});

test('only what is trainable is listed', () => {
  const names = parameterGradients(square(looked), { trainable: (name) => name === 'places' });
  expect(names.map((entry) => entry.parameter)).toEqual([places]);
});
