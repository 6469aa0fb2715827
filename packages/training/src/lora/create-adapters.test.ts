import { readdirSync } from 'node:fs';
import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { SentenceTransformer } from '@sentenceforge/models';
import { expect, test } from 'vitest';
import { createAdapters } from './create-adapters.ts';

const folder = (name: string): string =>
  fileURLToPath(new URL(`../../../models/fixtures/${name}`, import.meta.url));
const families = readdirSync(folder('architectures'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const load = (name: string): Promise<SentenceTransformer> => SentenceTransformer.load(folder(name));

test.each(families)('in every family queries and values have adapters: %s', async (family) => {
  const model = await load(`architectures/${family}`);
  const { targets } = createAdapters(model, {}, 1);
  expect(targets.length).toBeGreaterThan(0);
  for (const { weight, module } of targets) {
    expect(weight).toBe(`${module}.weight`);
    expect(module).toMatch(/attn|attention/);
    expect(module).not.toMatch(/key|k_lin|\.k$|dense|\.o$|Wo$|out_lin/);
  }
});

test('targets are ends of names from a dot on, whole names, or a function', async () => {
  const model = await load('bert-tiny');
  const modules = (targets: readonly string[] | ((module: string) => boolean)): string[] =>
    createAdapters(model, { targets }, 1).targets.map(({ module }) => module);
  expect(modules(['output.dense'])).toEqual([
    'encoder.layer.0.attention.output.dense',
    'encoder.layer.0.output.dense',
    'encoder.layer.1.attention.output.dense',
    'encoder.layer.1.output.dense',
  ]);
  expect(modules(['encoder.layer.1.attention.self.key'])).toHaveLength(1);
  expect(modules((module) => module.includes('layer.0'))).toHaveLength(6);
});

test('a module after the encoder, which PEFT does not see, is no target', async () => {
  const copy = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  // modules of the one, encoder and tokenizer of the other
  for (const name of ['bert-tiny', 'modules/dense-normalize']) {
    await cp(folder(name), copy, { recursive: true });
  }
  const model = await SentenceTransformer.load(copy);
  expect(model.parameters.has('2_Dense.linear.weight')).toBe(true);
  const { targets } = createAdapters(model, { targets: () => true }, 1);
  expect(targets.every(({ module }) => module.startsWith('encoder.layer.'))).toBe(true);
  expect(targets).toHaveLength(12);
});

test('A is uniform within 1 / sqrt(in), another for each seed and weight, and B is zero', async () => {
  const model = await load('bert-tiny');
  const values = (seed: number): Float32Array[] => {
    const { targets, parameters } = createAdapters(model, { rank: 16, targets: ['dense'] }, seed);
    for (const { b } of targets) expect(parameters.get(b).data.every((x) => x === 0)).toBe(true);
    return targets.map(({ a }) => parameters.get(a).data);
  };
  const [first, again, other] = [values(3), values(3), values(4)];
  expect(again).toEqual(first);
  expect(other[0]).not.toEqual(first[0]);
  expect(first[1]!.subarray(0, 9)).not.toEqual(first[0]!.subarray(0, 9));
  for (const data of first) {
    const columns = data.length / 16;
    const variance = data.reduce((sum, x) => sum + x * x, 0) / data.length;
    expect(data.every((x) => Math.abs(x) <= 1 / Math.sqrt(columns))).toBe(true);
    // that of a uniform distribution is a third of its bound squared
    expect(variance * columns * 3).toBeCloseTo(1, 0);
  }
});

test.each([
  [['query', 'querry'], /"querry", but no linear layer.*\n?.*encoder\.layer\.0/s],
  [['word_embeddings'], /"word_embeddings", but no linear layer/],
  [() => false, /None of the linear layers/],
  [[], /None of the linear layers/],
])('targets that are no linear layers are refused: %s', async (targets, message) => {
  const model = await load('bert-tiny');
  expect(() => createAdapters(model, { targets }, 1)).toThrow(message);
});
