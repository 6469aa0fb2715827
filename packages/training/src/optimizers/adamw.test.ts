import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { AdamW, type AdamWOptions } from './adamw.ts';
import type { TrainableTensor } from './trainable-tensor.ts';

interface Fixture {
  gradientScale: number;
  shapes: Record<string, number[]>;
  initial: Record<string, number[]>;
  steps: { rate: number; ids: number[]; rows: number[]; weight: number[]; bias: number[] }[];
  results: {
    options: AdamWOptions;
    norms: number[];
    values: Record<string, number[]>[];
    moments: Record<string, { first: number[]; second: number[] }>;
  }[];
}

const path = new URL('../../fixtures/adamw.json', import.meta.url);
const fixture = JSON.parse(await readFile(path, 'utf8')) as Fixture;

const tensors: TrainableTensor[] = Object.entries(fixture.shapes).map(([name, shape]) => ({
  name,
  shape,
  gradient: name === 'table' ? 'rows' : 'dense',
  weightDecay: name !== 'bias',
}));

async function create(options: AdamWOptions): Promise<AdamW> {
  const optimizer = await AdamW.create(tensors, options);
  for (const [name, values] of Object.entries(fixture.initial)) {
    optimizer.values.get(name)!.set(values);
  }
  return optimizer;
}

function feed(optimizer: AdamW, step: Fixture['steps'][number]): void {
  optimizer.gradients.get('weight')!.set(step.weight);
  optimizer.gradients.get('bias')!.set(step.bias);
  if (step.ids.length === 0) return;
  optimizer.setRowGradient('table', Int32Array.from(step.ids), Float32Array.from(step.rows));
}

function expectClose(got: Float32Array, expected: readonly number[]): void {
  const largest = Math.max(...expected.map(Math.abs));
  const error = Math.max(...expected.map((value, i) => Math.abs(value - got[i]!)));
  expect(got.length).toBe(expected.length);
  expect(error).toBeLessThanOrEqual(3e-7 * largest);
}

function snapshot(optimizer: AdamW): Record<string, number[]> {
  return Object.fromEntries([...optimizer.values].map(([name, values]) => [name, [...values]]));
}

test.each(fixture.results)('steps as torch does with $options', async (result) => {
  const optimizer = await create(result.options);
  fixture.steps.forEach((step, index) => {
    feed(optimizer, step);
    expect(optimizer.gradientNorm()).toBeCloseTo(result.norms[index]!, 6);
    optimizer.step(step.rate, fixture.gradientScale);
    for (const [name, values] of Object.entries(result.values[index]!)) {
      expectClose(optimizer.values.get(name)!, values);
    }
  });
  expect(optimizer.steps).toBe(fixture.steps.length);
  for (const [name, { first, second }] of Object.entries(result.moments)) {
    expectClose(optimizer.moments(name).first, first);
    expectClose(optimizer.moments(name).second, second);
  }
});

test.each(fixture.results)(
  'resumes to the bit and in other arenas with $options',
  async (result) => {
    const whole = await create(result.options);
    const half = await create(result.options);
    const resumed = await AdamW.create(tensors, { ...result.options, maxArenaBytes: 1 });
    fixture.steps.forEach((step, index) => {
      feed(whole, step);
      whole.step(step.rate, 1);
      const other = index < 2 ? half : resumed;
      if (index === 2) {
        for (const { name } of tensors) {
          resumed.values.get(name)!.set(half.values.get(name)!);
          resumed.moments(name).first.set(half.moments(name).first);
          resumed.moments(name).second.set(half.moments(name).second);
        }
        resumed.resume(half.steps);
      }
      feed(other, step);
      other.step(step.rate, 1);
    });
    expect(snapshot(resumed)).toEqual(snapshot(whole));
    const memories = new Set([...resumed.values.values()].map(({ buffer }) => buffer));
    expect(memories.size).toBe(3);
  },
);

test('tables larger than a chunk, sharing rows, move as dense tensors do', async () => {
  const [count, columns, tokens] = [900, 258, 700];
  const shape = [count, columns];
  const optimizer = await AdamW.create([
    { name: 'dense', shape, gradient: 'dense', weightDecay: true },
    { name: 'a', shape, gradient: 'rows', weightDecay: true },
    { name: 'b', shape, gradient: 'rows', weightDecay: true },
  ]);
  for (const values of optimizer.values.values())
    values.forEach((_, i) => {
      values[i] = Math.cos(i);
    });
  for (let step = 0; step < 3; step++) {
    const rows = Float32Array.from({ length: tokens * columns }, (_, i) =>
      Math.sin(i * (step + 1)),
    );
    const ids = Int32Array.from({ length: tokens }, (_, t) => ((t * 7) % 611) + step);
    const gradient = optimizer.gradients.get('dense')!.fill(0);
    rows.forEach((x, i) => {
      const at = ids[Math.floor(i / columns)]! * columns + (i % columns);
      gradient[at] = gradient[at]! + x;
    });
    optimizer.setRowGradient('a', ids, rows);
    const cut = 300 * columns;
    optimizer.setRowGradient('b', ids.subarray(0, 300), rows.subarray(0, cut));
    optimizer.setRowGradient('b', ids.subarray(300), rows.subarray(cut));
    const squares = gradient.reduce((sum, x) => sum + x * x, 0);
    expect(optimizer.gradientNorm() / Math.sqrt(3 * squares)).toBeCloseTo(1, 6);
    optimizer.step(1e-2, 1);
  }
  const dense = optimizer.values.get('dense')!;
  for (const name of ['a', 'b']) {
    const values = optimizer.values.get(name)!;
    expect(values.every((value, i) => value === dense[i])).toBe(true);
  }
});

test('a gradient that is not finite shows in the norm, and discard forgets it', async () => {
  const optimizer = await create({});
  optimizer.setRowGradient('table', Int32Array.of(2), new Float32Array(6).fill(Number.NaN));
  expect(optimizer.gradientNorm()).toBeNaN();
  optimizer.discard();
  expect(optimizer.gradientNorm()).toBe(0);
  optimizer.dispose();
  expect(optimizer.values.size).toBe(0);
});

test.each([
  ['tabel', [0], 6, 'NAME_UNKNOWN'],
  ['weight', [0], 7, 'FEED_INVALID'],
  ['table', [9], 6, 'FEED_INVALID'],
  ['table', [-1], 6, 'FEED_INVALID'],
  ['table', [0, 1], 6, 'FEED_INVALID'],
] as const)('rows for %s, ids %o, %d numbers: %s', async (name, ids, length, code) => {
  const optimizer = await create({});
  const set = () => optimizer.setRowGradient(name, Int32Array.from(ids), new Float32Array(length));
  expect(set).toThrow(expect.objectContaining({ code }));
});
