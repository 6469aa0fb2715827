import {
  abs,
  add,
  cosineSimilarity,
  divide,
  exp,
  less,
  mean,
  meanSquaredError,
  multiply,
  negate,
  relu,
  subtract,
  type Tensor,
  tanh,
  where,
} from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { oneOf } from '../options/one-of.ts';
import { named } from '../similarities/named.ts';

const costs = {
  mse: meanSquaredError,
  l1: (a, b) => mean(abs(subtract(a, b))),
  smoothL1: (a, b) => {
    const d = abs(subtract(a, b));
    return mean(where(less(d, 1), multiply(multiply(d, d), 0.5), subtract(d, 0.5)));
  },
} as const satisfies Readonly<Record<string, (scores: Tensor, labels: Tensor) => Tensor>>;

const transformations = {
  identity: (x) => x,
  sigmoid: (x) => divide(1, add(1, exp(negate(x)))),
  tanh,
  relu,
} as const satisfies Readonly<Record<string, (scores: Tensor) => Tensor>>;

export interface CosineSimilarityLossOptions {
  /** The cost of scores `[B]` for labels `[B]`. Default the mean squared error. */
  readonly lossFct: keyof typeof costs | ((scores: Tensor, labels: Tensor) => Tensor);
  /** Applied to the cosine similarities `[B]` before. Default the identity. */
  readonly cosScoreTransformation: keyof typeof transformations | ((scores: Tensor) => Tensor);
}

const defaults: CosineSimilarityLossOptions = {
  lossFct: 'mse',
  cosScoreTransformation: 'identity',
};

/**
 * The mean squared error between the cosine similarity of two texts and their score.
 *
 * Columns `[B, D]`; labels `[B]`, scores in the range of the cosines: 0 to 1, or -1 to 1.
 * Source: Reimers and Gurevych 2019 (Sentence-BERT); Python's `CosineSimilarityLoss`.
 *
 * @example await fit(model, { trainObjectives: [[loader, cosineSimilarityLoss()]] });
 */
export const cosineSimilarityLoss = defineLoss({
  name: 'CosineSimilarityLoss',
  summary: 'Brings the cosine similarity of two texts to their score.',
  formula: 'mean((cos(u, v) - y)²)',
  reference: 'Reimers and Gurevych 2019 (Sentence-BERT)',
  inputs: { columns: ['sentence1', 'sentence2'] },
  labels: 'score',
  meanOverExamples: ({ lossFct }) => typeof lossFct !== 'function',
  options: defaults,
  rules: {
    lossFct: oneOf(
      { mse: ['MSELoss'], l1: ['L1Loss'], smoothL1: ['SmoothL1Loss', 'HuberLoss'] },
      { orFunction: true },
    ),
    cosScoreTransformation: oneOf(
      { identity: ['Identity'], sigmoid: ['Sigmoid'], tanh: ['Tanh'], relu: ['ReLU'] },
      { orFunction: true },
    ),
  },
  compute: ({ columns: [u, v], labels }, { lossFct, cosScoreTransformation }) => {
    const scores = named(transformations, cosScoreTransformation)(cosineSimilarity(u!, v!));
    return named(costs, lossFct)(scores, labels!);
  },
});
