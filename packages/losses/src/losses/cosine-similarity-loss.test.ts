import { readFile } from 'node:fs/promises';
import { evaluate, gradients, input } from '@sentenceforge/graph';
import { checkGraphGradients, randomValues } from '@sentenceforge/graph/testing';
import { expect, test } from 'vitest';
import { cosineSimilarityLoss } from './cosine-similarity-loss.ts';

interface Case {
  name: string;
  u: number[][];
  v: number[][];
  labels: number[];
  value: number;
  gradients: number[][][];
}

const path = new URL('../../fixtures/cosine-similarity-loss.json', import.meta.url);
const cases = JSON.parse(await readFile(path, 'utf8')) as Case[];

const columns = [input('u', ['B', 6]), input('v', ['B', 6])];
const labels = input('labels', ['B']);
const loss = cosineSimilarityLoss().compute({ columns, labels, parameters: {}, extras: {} });
const floats = (data: number[], shape: number[]) =>
  ({ data: Float64Array.from(data), shape, dtype: 'float32' }) as const;

test.each(cases.map((entry) => [entry.name, entry] as const))(
  "value and gradients are PyTorch's: %s",
  (_, { u, v, labels: y, value, gradients: expected }) => {
    const shape = [u.length, 6];
    const [got, ...grads] = evaluate([loss, ...gradients(loss, columns)], {
      u: floats(u.flat(), shape),
      v: floats(v.flat(), shape),
      labels: floats(y, [y.length]),
    });
    expect(got!.data[0]).toBeCloseTo(value, 12);
    grads.forEach(({ data }, column) => {
      const reference = expected[column]!.flat();
      const bound = Math.max(1e-12, 1e-9 * Math.max(...reference.map(Math.abs)));
      data.forEach((number, place) => {
        expect(Math.abs(number - reference[place]!)).toBeLessThanOrEqual(bound);
      });
    });
  },
);

test('gradients agree with finite differences', () => {
  checkGraphGradients(loss, {
    u: randomValues([3, 6], 1),
    v: randomValues([3, 6], 2),
    labels: randomValues([3], 3),
  });
});
