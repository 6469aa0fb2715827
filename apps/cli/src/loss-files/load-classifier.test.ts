import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InputExample } from '@sentenceforge/data';
import { makeLoss, softmaxLoss } from '@sentenceforge/losses';
import { SentenceTransformer } from '@sentenceforge/models';
import { createLossState } from '@sentenceforge/training';
import { beforeEach, expect, test } from 'vitest';
import { tinyModel } from '../testing/tiny-model.ts';
import { loadClassifier } from './load-classifier.ts';
import { saveLoss } from './save-loss.ts';

const model = await SentenceTransformer.load(tinyModel);
const loss = softmaxLoss({ numLabels: 3 });
const examples = (...labels: readonly number[]): InputExample[] =>
  labels.map((label) => new InputExample({ texts: ['a dog', 'a cat'], label }) as InputExample);

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sentenceforge-'));
  await saveLoss(folder, loss, createLossState(loss, model, 1));
});
const load = (...labels: readonly number[]): ReturnType<typeof loadClassifier> =>
  loadClassifier(folder, model, examples(...labels));

test('class ids are judged by the classifier of the folder', async () => {
  const classifier = await load(0, 1, 2);
  expect(classifier?.loss.classes).toBe(3);
  expect(await classifier?.predict([['a dog', 'a cat']])).toHaveLength(1);
});

test('scores need none, and a loss without a classifier has none', async () => {
  expect(await load(0.5)).toBeUndefined();
  const other = makeLoss('ContrastiveTensionLossInBatchNegatives');
  await saveLoss(folder, other, createLossState(other, model, 1));
  expect(await load(0, 2)).toBeUndefined();
  await rm(join(folder, 'loss.json'));
  expect(await load(0, 2)).toBeUndefined();
});

test('a class that it does not have is refused', async () => {
  await expect(load(0, 3)).rejects.toMatchObject({ code: 'LABEL_INVALID' });
});

test.each([
  ['{', 'FILE_MALFORMED'],
  ['null', 'FILE_MALFORMED'],
  ['{"loss": 3}', 'FILE_MALFORMED'],
  ['{"loss": "SoftmaxLoss", "loss_options": null}', 'FILE_MALFORMED'],
  ['{"loss": "SoftMaxLos"}', 'NAME_UNKNOWN'],
  ['{"loss": "SoftmaxLoss", "loss_options": {"num_labels": 4}}', 'OPTION_INVALID'],
])('a description that is wrong is refused: %s', async (text, code) => {
  await writeFile(join(folder, 'loss.json'), text);
  await expect(load(0, 2)).rejects.toMatchObject({ code });
});

test('weights that are missing are named', async () => {
  await rm(join(folder, 'loss.safetensors'));
  await expect(load(0, 2)).rejects.toMatchObject({
    code: 'FILE_NOT_FOUND',
    details: { file: join(folder, 'loss.safetensors') },
  });
});
