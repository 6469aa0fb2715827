import { fileURLToPath } from 'node:url';
import { DataLoader, InputExample } from '@sentenceforge/data';
import {
  coSENTLoss,
  gistEmbedLoss,
  marginMSELoss,
  matryoshkaLoss,
  softmaxLoss,
} from '@sentenceforge/losses';
import { ParameterStore, SentenceTransformer } from '@sentenceforge/models';
import { expect, test } from 'vitest';
import { checkFit } from './check-fit.ts';
import type { Objective } from './objective.ts';

const folder = fileURLToPath(new URL('../../models/fixtures/bert-tiny', import.meta.url));
const model = await SentenceTransformer.load(folder);
const loader = (label: number | number[] | undefined, texts = ['a', 'b']): DataLoader =>
  new DataLoader([new InputExample({ texts, label })]);

test.each<[string, Objective, string]>([
  ['a loss that needs a guide', [loader(undefined), gistEmbedLoss()], 'needs a guide'],
  [
    'lengths beyond the embedding',
    [loader(1), matryoshkaLoss({ loss: coSENTLoss(), matryoshkaDims: [64] })],
    "matryoshkaDims has 64, but the model's embeddings have 32",
  ],
  [
    'scores for other columns',
    [loader([1, 2, 3], ['q', 'p', 'n']), marginMSELoss()],
    'Give 1 margins for each example',
  ],
  ['labels that do not fit', [loader(3), softmaxLoss({ numLabels: 3 })], 'the class 3'],
])('%s is found without a step', (_, objective, message) => {
  expect(() => checkFit(model, { trainObjectives: [objective] })).toThrow(message);
});

test('weights of another loss are found; a sound run is not complained about', () => {
  const trainObjectives = [[loader(2), softmaxLoss({ numLabels: 3 })]] as const;
  expect(() => checkFit(model, { trainObjectives })).not.toThrow();
  const lossStates = [new ParameterStore([])];
  expect(() => checkFit(model, { trainObjectives, lossStates })).toThrow('classifier.weight');
});
