import { DataLoader, InputExample } from '@sentenceforge/data';
import { cosineSimilarityLoss } from '@sentenceforge/losses';
import { expect, test } from 'vitest';
import { checkFitOptions } from './check-fit-options.ts';

const examples = [new InputExample({ texts: ['a', 'b'], label: 1 })];
const trainObjectives = [[new DataLoader(examples), cosineSimilarityLoss()]] as const;

test.each([
  {},
  { epochs: 1, stepsPerEpoch: 1, maxSteps: 1, warmupSteps: 0, evaluationSteps: 1, seed: 0 },
  { learningRate: 1e-9, weightDecay: 0, maxGradNorm: Number.POSITIVE_INFINITY },
])('%o is accepted', (options) => {
  expect(() => checkFitOptions({ trainObjectives, ...options })).not.toThrow();
});

test.each([
  ['epochs', [0, 1.5, -1, Number.NaN]],
  ['stepsPerEpoch', [0, 2.5]],
  ['maxSteps', [0, Infinity]],
  ['warmupSteps', [-1, 0.1]],
  ['learningRate', [0, -1, Infinity, Number.NaN]],
  ['weightDecay', [-0.1, Infinity, Number.NaN]],
  ['maxGradNorm', [0, -1, Number.NaN]],
  ['seed', [-1, 0.5, 2 ** 53]],
  ['evaluationSteps', [0, 1.5]],
])('%s is refused at %j', (option, values) => {
  for (const value of values) {
    expect(() => checkFitOptions({ trainObjectives, [option]: value })).toThrow(
      expect.objectContaining({ code: 'OPTION_INVALID', details: { option, value } }),
    );
  }
});

test.each([
  ['no objective', []],
  [
    'a loader without a full batch',
    [[new DataLoader(examples, { batchSize: 2, dropLast: true }), cosineSimilarityLoss()]],
  ],
] as const)('%s is refused', (_, objectives) => {
  expect(() => checkFitOptions({ trainObjectives: objectives })).toThrow(
    expect.objectContaining({ code: 'DATA_EMPTY' }),
  );
});

test.each(['roundrobin', 'PROPORTIONAL', 1])(
  'multiDatasetBatchSampler is refused at %j',
  (value) => {
    const options = { trainObjectives, multiDatasetBatchSampler: value as 'round_robin' };
    expect(() => checkFitOptions(options)).toThrow('Give round_robin or proportional.');
  },
);
