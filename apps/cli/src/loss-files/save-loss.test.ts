import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { makeLoss, softmaxLoss } from '@sentenceforge/losses';
import { loadParameters, ParameterStore } from '@sentenceforge/models';
import { expect, test } from 'vitest';
import { saveLoss } from './save-loss.ts';

const state = (...names: readonly string[]): ParameterStore =>
  new ParameterStore(
    names.map((name) => [name, { data: Float32Array.of(1), shape: [1], dtype: 'float32' }]),
  );
const loss = softmaxLoss({ numLabels: 2 });
const newFolder = (): Promise<string> => mkdtemp(join(tmpdir(), 'sentenceforge-'));

test('weights and what they are of are kept, a second copy of the model is not', async () => {
  const folder = await newFolder();
  await saveLoss(folder, loss, state('classifier.bias', 'decoder.head', 'twin.embeddings'));
  expect((await readdir(folder)).toSorted()).toEqual(['loss.json', 'loss.safetensors']);
  const { names } = await loadParameters(join(folder, 'loss.safetensors'));
  expect(names.toSorted()).toEqual(['classifier.bias', 'decoder.head']);
});

test.each([
  ['nothing', state()],
  ['only a second copy of the model', state('twin.embeddings')],
])('%s leaves no file, not even an older one', async (_, left) => {
  const folder = await newFolder();
  await saveLoss(folder, loss, state('classifier.bias'));
  await saveLoss(folder, makeLoss('ContrastiveTensionLoss'), left);
  expect(await readdir(folder)).toEqual([]);
});

test('a loss with a function as option is not described, also where another was', async () => {
  const folder = await newFolder();
  await saveLoss(folder, loss, state('classifier.bias'));
  const custom = softmaxLoss({ numLabels: 2, lossFct: (logits) => logits });
  await saveLoss(folder, custom, state('classifier.bias'));
  expect(await readdir(folder)).toEqual(['loss.safetensors']);
});

test('a folder that cannot be written is named', async () => {
  const missing = saveLoss('/dev/null/model', loss, state('classifier.bias'));
  await expect(missing).rejects.toMatchObject({ code: 'OUTPUT_NOT_WRITABLE' });
});
