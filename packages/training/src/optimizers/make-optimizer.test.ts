import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { makeOptimizer } from './make-optimizer.ts';
import type { Optimizer } from './optimizer.ts';
import type { OptimizerOptions } from './optimizer-options.ts';
import type { TrainableTensor } from './trainable-tensor.ts';

interface Step {
  rate: number;
  scale: number;
  norm: number;
  ids: number[];
  rows: number[];
  weight: number[];
  bias?: number[];
}

type Numbers = Record<string, number[]>;

interface Fixture {
  unit: number;
  shapes: Numbers;
  learningRateScales: Record<string, number>;
  initial: Numbers;
  steps: Step[];
  results: {
    name: string;
    options: OptimizerOptions;
    values: Record<string, Numbers>;
    states: Record<string, Numbers>;
  }[];
}

const path = new URL('../../fixtures/optimizers.json', import.meta.url);
const fixture = JSON.parse(await readFile(path, 'utf8')) as Fixture;

const tensors: TrainableTensor[] = Object.entries(fixture.shapes).map(([name, shape]) => ({
  name,
  shape,
  gradient: name === 'table' ? 'rows' : 'dense',
  weightDecay: name !== 'bias',
  learningRateScale: fixture.learningRateScales[name]!,
}));

async function create(name: string, options: OptimizerOptions): Promise<Optimizer> {
  const optimizer = await makeOptimizer(name, tensors, options);
  for (const [tensor, values] of Object.entries(fixture.initial)) {
    optimizer.values.get(tensor)!.set(values);
  }
  return optimizer;
}

/** Makes a step of the fixture and gives the norm of its gradients. */
function run(optimizer: Optimizer, { rate, scale, ids, rows, weight, bias }: Step): number {
  const gradient = (numbers: number[]) => Float32Array.from(numbers, (x) => x * fixture.unit);
  optimizer.gradients.get('weight')!.set(gradient(weight));
  if (bias) optimizer.gradients.get('bias')!.set(gradient(bias));
  if (ids.length > 0) optimizer.setRowGradient('table', Int32Array.from(ids), gradient(rows));
  const names = new Set(bias ? ['weight', 'bias', 'table'] : ['weight', 'table']);
  const norm = optimizer.gradientNorm(names);
  optimizer.step(rate, scale, names);
  return norm;
}

/** All bytes that a step depends on. */
function bytesOf(optimizer: Optimizer): Record<string, Uint8Array> {
  const copy = ({ buffer, byteOffset, byteLength }: Float32Array) =>
    new Uint8Array(buffer, byteOffset, byteLength).slice();
  return Object.fromEntries(
    tensors.flatMap(({ name }) => [
      [name, copy(optimizer.values.get(name)!)],
      ...[...optimizer.states(name)].map(([slot, state]) => [`${slot} of ${name}`, copy(state)]),
    ]),
  );
}

function expectClose(got: Float32Array, expected: readonly number[]): void {
  const largest = Math.max(...expected.map(Math.abs));
  const error = Math.max(...expected.map((value, i) => Math.abs(value - got[i]!)));
  expect(got.length).toBe(expected.length);
  expect(error).toBeLessThanOrEqual(1e-6 * largest);
}

describe.each(fixture.results)('$name with $options', ({ name, options, values, states }) => {
  test('makes 100 steps as torch does', async () => {
    const optimizer = await create(name, options);
    fixture.steps.forEach((step, index) => {
      expect(run(optimizer, step) / step.norm).toBeCloseTo(1, 12);
      for (const [tensor, expected] of Object.entries(values[index + 1] ?? {})) {
        expectClose(optimizer.values.get(tensor)!, expected);
      }
    });
    for (const { name: tensor } of tensors) {
      for (const [slot, expected] of Object.entries(states[tensor]!)) {
        expectClose(optimizer.states(tensor).get(slot)!, expected);
      }
    }
    expect([optimizer.steps, optimizer.stepsOf('bias')]).toEqual([100, 67]);
  });

  test('goes on from what it saved to the bit, also in other arenas', async () => {
    const whole = await create(name, options);
    let resumed = await create(name, options);
    for (const [index, step] of fixture.steps.slice(0, 40).entries()) {
      if (index === 4 || index === 23) {
        const next = await makeOptimizer(name, tensors, { ...options, maxArenaBytes: 1 });
        for (const { name: tensor } of tensors) {
          next.values.get(tensor)!.set(resumed.values.get(tensor)!);
          for (const [slot, state] of next.states(tensor)) {
            state.set(resumed.states(tensor).get(slot)!);
          }
        }
        next.restore(new Map(tensors.map((tensor) => [tensor.name, resumed.stepsOf(tensor.name)])));
        resumed = next;
      }
      run(whole, step);
      run(resumed, step);
      expect(bytesOf(resumed)).toEqual(bytesOf(whole));
    }
  });

  test('moves rows as it moves a dense tensor with zeros', async () => {
    const pair = (['dense', 'rows'] as const).map(
      (gradient): TrainableTensor => ({
        name: gradient,
        shape: [9, 6],
        gradient,
        weightDecay: true,
      }),
    );
    const optimizer = await makeOptimizer(name, pair, options);
    const [dense, rows] = pair.map((tensor) => optimizer.values.get(tensor.name)!);
    for (const values of [dense!, rows!]) values.set(fixture.initial.table!);
    for (const step of fixture.steps.slice(0, 20)) {
      const given = Float32Array.from(step.rows, (x) => x * fixture.unit);
      const whole = optimizer.gradients.get('dense')!.fill(0);
      given.forEach((x, i) => {
        whole[step.ids[Math.floor(i / 6)]! * 6 + (i % 6)]! += x;
      });
      optimizer.setRowGradient('rows', Int32Array.from(step.ids), given);
      optimizer.step(step.rate, step.scale);
      expect(rows).toEqual(dense);
    }
  });
});

test('an unknown name is refused with the nearest', async () => {
  await expect(makeOptimizer('AdamV', tensors)).rejects.toMatchObject({
    code: 'NAME_UNKNOWN',
    fix: expect.stringMatching(/Did you mean "adam/),
  });
  await expect(makeOptimizer('SGD', tensors)).resolves.toBeDefined();
});
