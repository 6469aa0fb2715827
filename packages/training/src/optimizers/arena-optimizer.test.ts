import { expect, test } from 'vitest';
import { compileKernels } from '../kernels/compile-kernels.ts';
import { ArenaOptimizer } from './arena-optimizer.ts';
import { adamwRule } from './rules/adamw-rule.ts';
import type { TrainableTensor } from './trainable-tensor.ts';

const weight: TrainableTensor = {
  name: 'weight',
  shape: [5, 7],
  gradient: 'dense',
  weightDecay: true,
};
const table: TrainableTensor = {
  name: 'table',
  shape: [9, 6],
  gradient: 'rows',
  weightDecay: true,
};
const module = await compileKernels();

function create(tensors = [weight, table], maxArenaBytes?: number): ArenaOptimizer {
  const optimizer = new ArenaOptimizer(adamwRule(), tensors, module, maxArenaBytes);
  for (const values of optimizer.values.values()) values.set(wave(values.length, Math.cos));
  return optimizer;
}

function wave(length: number, of: (at: number) => number): Float32Array {
  return Float32Array.from({ length }, (_, i) => of(i));
}

test('tables larger than a chunk, sharing rows, move as dense tensors do', () => {
  const [count, columns, tokens] = [900, 258, 700];
  const shape = [count, columns];
  const optimizer = create([
    { name: 'dense', shape, gradient: 'dense', weightDecay: true },
    { name: 'a', shape, gradient: 'rows', weightDecay: true },
    { name: 'b', shape, gradient: 'rows', weightDecay: true },
  ]);
  for (let step = 0; step < 3; step++) {
    const rows = wave(tokens * columns, (i) => Math.sin(i * (step + 1)));
    const ids = Int32Array.from({ length: tokens }, (_, t) => ((t * 7) % 611) + step);
    const gradient = optimizer.gradients.get('dense')!.fill(0);
    rows.forEach((x, i) => {
      gradient[ids[Math.floor(i / columns)]! * columns + (i % columns)]! += x;
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

test('rows that are given after the norm was asked for count too', () => {
  const optimizer = create();
  const row = (first: number) => Float32Array.of(first, 0, 0, 0, 0, 0);
  optimizer.gradients.get('weight')![0] = 3;
  optimizer.setRowGradient('table', Int32Array.of(1), row(4));
  expect(optimizer.gradientNorm()).toBe(5);
  optimizer.setRowGradient('table', Int32Array.of(1), row(-4));
  expect(optimizer.gradientNorm()).toBe(3);
});

test('a gradient that is not finite shows in the norm, and discard forgets that of rows', () => {
  const optimizer = create();
  optimizer.setRowGradient('table', Int32Array.of(2), new Float32Array(6).fill(Number.NaN));
  expect(optimizer.gradientNorm()).toBeNaN();
  optimizer.discard();
  expect(optimizer.gradientNorm()).toBe(0);
  optimizer.gradients.get('weight')![34] = Number.NaN;
  expect(optimizer.gradientNorm()).toBeNaN();
});

test('dispose lets go of all views', () => {
  const optimizer = create();
  optimizer.dispose();
  expect([optimizer.values.size, optimizer.gradients.size]).toEqual([0, 0]);
});

test('small arenas hold a tensor each', () => {
  const { values } = create([weight, table], 1);
  expect(new Set([...values.values()].map(({ buffer }) => buffer)).size).toBe(2);
  expect(() => create([weight], 2 ** 33)).toThrow(/maxArenaBytes/);
});

test.each([
  ['tabel', [0], 6, 'NAME_UNKNOWN'],
  ['weight', [0], 7, 'FEED_INVALID'],
  ['table', [9], 6, 'FEED_INVALID'],
  ['table', [-1], 6, 'FEED_INVALID'],
  ['table', [0, 1], 6, 'FEED_INVALID'],
] as const)('rows for %s, ids %o, %d numbers: %s', (name, ids, length, code) => {
  const set = () => create().setRowGradient(name, Int32Array.from(ids), new Float32Array(length));
  expect(set).toThrow(expect.objectContaining({ code }));
});

test.each([
  ['tabel', 1, 'NAME_UNKNOWN'],
  ['table', 1.5, 'OPTION_INVALID'],
  ['table', -1, 'OPTION_INVALID'],
] as const)('restoring %s after %d updates: %s', (name, count, code) => {
  expect(() => create().restore(new Map([[name, count]]))).toThrow(
    expect.objectContaining({ code }),
  );
});
