import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Loss, makeLoss, softmaxLoss } from '@sentenceforge/losses';
import { ParameterStore, SentenceTransformer, saveParameters } from '@sentenceforge/models';
import { createLossState } from '@sentenceforge/training';
import { beforeAll, expect, test } from 'vitest';
import { tinyModel } from '../testing/tiny-model.ts';
import { loadLossState } from './load-loss-state.ts';

let model: SentenceTransformer;
let file: string;
beforeAll(async () => {
  model = await SentenceTransformer.load(tinyModel);
  file = join(await mkdtemp(join(tmpdir(), 'sentenceforge-')), 'loss.safetensors');
});

/** Keep some weights of a state, as a file of an earlier run. */
async function write(loss: Loss, keep: (name: string) => boolean = () => true): Promise<void> {
  const state = createLossState(loss, model, 1);
  const names = state.names.filter(keep);
  await saveParameters(new ParameterStore(names.map((name) => [name, state.get(name)])), file);
}
const classes = (numLabels: number): Loss => softmaxLoss({ numLabels });

test('weights are those of the file, what it lacks is new and named', async () => {
  await write(classes(3), (name) => name === 'classifier.weight');
  const { state, missing } = await loadLossState(file, classes(3), model, 2);
  const [old, fresh] = [1, 2].map((seed) => createLossState(classes(3), model, seed));
  expect(state.get('classifier.weight').data).toEqual(old!.get('classifier.weight').data);
  expect(state.get('classifier.bias').data).toEqual(fresh!.get('classifier.bias').data);
  expect(missing).toEqual(['classifier.bias']);
});

test('a second copy of the model is made from the model as it is', async () => {
  const loss = makeLoss('ContrastiveTensionLossInBatchNegatives', { scale: 5 });
  await write(loss, (name) => !name.startsWith('twin.'));
  const other = makeLoss('ContrastiveTensionLossInBatchNegatives');
  const { state, missing } = await loadLossState(file, other, model, 2);
  expect(missing).toEqual([]);
  expect(state.get('logit_scale').data[0]).toBe(Math.fround(Math.log(5)));
  for (const name of model.parameters.names) {
    const copy = state.get(`twin.${name}`).data;
    expect(copy).toEqual(model.parameters.get(name).data);
    expect(copy).not.toBe(model.parameters.get(name).data);
  }
});

test('weights of another shape, and unknown ones, are refused with the file', async () => {
  await write(classes(4));
  await expect(loadLossState(file, classes(3), model, 2)).rejects.toMatchObject({
    code: 'OPTION_INVALID',
    message: expect.stringMatching(/loss\.safetensors: .*classifier\.weight as \[4,96\].*\[3,96\]/),
    details: { file },
  });
  const loss = makeLoss('CosineSimilarityLoss');
  await expect(loadLossState(file, loss, model, 2)).rejects.toThrow('has no such weight');
});
