import { ortBackend } from '@sentenceforge/backend-ort';
import {
  gelu,
  type HostTensor,
  input,
  linear,
  makeProgram,
  matmul,
  type Program,
  parameter,
  swapLastAxes,
} from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import { linearLayers } from './linear-layers.ts';
import { smoothFeatures } from './smooth-features.ts';

const backend = ortBackend({ threads: 1 });
const wave = (shape: readonly number[], step: number, scale: number): HostTensor => ({
  data: Float32Array.from(
    { length: shape.reduce((a, b) => a * b, 1) },
    (_, i) => scale * Math.sin(i * step),
  ),
  shape,
  dtype: 'float32',
});
const constants = new Map([
  ['up', wave([24, 16], 1.1, 0.3)],
  ['side', wave([24, 16], 0.4, 0.5)],
  ['down', wave([16, 24], 0.9, 0.2)],
  ['bias', wave([24], 2, 0.1)],
]);
const x = input('x', ['T', 16]);
const weight = (name: string) => parameter(name, constants.get(name)!.shape);
const layer = (from: typeof x) => {
  const up = gelu(linear(from, weights.up, weights.bias));
  return linear(up, weights.down);
};
const weights = { up: weight('up'), down: weight('down'), bias: weight('bias') };
// the same weights twice, as ALBERT has them, and another weight beside the first
const program = makeProgram({ y: layer(layer(x)), z: matmul(x, swapLastAxes(weight('side'))) });
const values = wave([10, 16], 0.77, 1);
// one feature is far larger than the others, and its weights are far smaller, as in trained models
values.data.forEach((_, place) => {
  if (place % 16 === 5) values.data[place]! *= 60;
});
for (const name of ['up', 'side']) {
  constants.get(name)!.data.forEach((_, place, data) => {
    if (place % 16 === 5) data[place]! /= 60;
  });
}

async function run(given: Program, with_: typeof constants, type?: 'int8'): Promise<Float32Array> {
  const executable = await backend.compile(given, {
    constants: with_,
    ...(type ? { weights: type } : {}),
  });
  const { y } = await executable.run({ x: values });
  await executable.dispose();
  return y!.data as Float32Array;
}

const error = (found: Float32Array, exact: Float32Array): number =>
  Math.sqrt(found.reduce((sum, value, i) => sum + (value - exact[i]!) ** 2, 0) / exact.length);

test('layers that read the same or share a weight belong together', () => {
  const groups = linearLayers(program, constants).map((group) => group.weights.toSorted());
  expect(groups.toSorted()).toEqual([['down'], ['side', 'up']]);
});

test('in float32 nothing changes; in int8 the error of a model with a large feature falls', async () => {
  const smoothed = await smoothFeatures({ program, constants }, { x: values }, backend);
  const exact = await run(program, constants);
  const scale = Math.max(...exact.map(Math.abs));
  const same = await run(smoothed.program, new Map(smoothed.constants));
  expect(error(same, exact)).toBeLessThan(1e-6 * scale);
  const before = error(await run(program, constants, 'int8'), exact);
  const after = error(await run(smoothed.program, new Map(smoothed.constants), 'int8'), exact);
  expect(after).toBeLessThan(before / 2);
});
