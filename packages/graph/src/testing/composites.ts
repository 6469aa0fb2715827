import { attention } from '../functions/attention.ts';
import { cosineSimilarity } from '../functions/cosine-similarity.ts';
import { crossEntropy } from '../functions/cross-entropy.ts';
import { firstMax } from '../functions/first-max.ts';
import { identityMask } from '../functions/identity-mask.ts';
import { logSoftmax } from '../functions/log-softmax.ts';
import { mean } from '../functions/mean.ts';
import { normalize } from '../functions/normalize.ts';
import { relu } from '../functions/relu.ts';
import { softplus } from '../functions/softplus.ts';
import { ops } from '../ops/index.ts';
import { type Sketch, sketch } from './sketch.ts';

const { floats, ints, unary, binary, x } = sketch;

/** Sketches of functions that are made of primitives. */
export const composites: Readonly<Record<string, Sketch>> = {
  mean: unary((a) => mean(a, { axes: [0] })),
  normalize: unary((a) => normalize(a)),
  cosineSimilarity: binary((a, b) => cosineSimilarity(a, b))[0]!,
  cosineSimilarityOfZeros: {
    build: (a, b) => cosineSimilarity(a!, b!),
    leaves: [{ shape: x, value: floats(new Array(12).fill(0), [4, 3]) }, x],
    differentiable: false,
  },
  attention: {
    build: (q, k, v, bias) => attention(q!, k!, v!, bias!),
    leaves: [
      ['S', 2, 'L', 4],
      ['S', 2, 'L', 4],
      ['S', 2, 'L', 4],
      { shape: ['S', 1, 1, 'L'], value: floats([0, 0, -1e9, 0, 0, 0], [2, 1, 1, 3]) },
    ],
  },
  relu: unary(relu),
  reluAtZero: {
    build: (a) => relu(a!),
    leaves: [{ shape: ['T'], value: floats([0, -1, 2, -0]) }],
    differentiable: false,
  },
  softplus: unary((a) => softplus(ops.multiply(a, 40))),
  logSoftmax: unary(logSoftmax),
  crossEntropy: {
    build: (a, targets) => crossEntropy(a!, targets!),
    leaves: [x, { shape: ['T'], value: ints([2, 0, -1, 1]) }],
  },
  crossEntropyOfImpossible: {
    build: (a, b) =>
      crossEntropy(ops.where(ops.less(a!, b!), Number.NEGATIVE_INFINITY, b!), ops.iota('T')),
    leaves: [
      { shape: ['T', 4], value: floats([...Array(16).keys()], [4, 4]) },
      {
        shape: ['T', 4],
        value: floats([0, 9, 9, 9, 9, 5, 9, 9, 0, 0, 10, 99, 1, 1, 1, 15], [4, 4]),
      },
    ],
    differentiable: false,
  },
  firstMax: unary(firstMax),
  firstMaxOfTies: {
    build: (a) => firstMax(a!),
    leaves: [{ shape: ['T', 3], value: floats([1, 1, 0, 2, 3, 3, -1, -1, -1, 0, 5, 5], [4, 3]) }],
    differentiable: false,
  },
  identityMask: unary((a) => ops.where(identityMask(3), ops.sum(a, { axes: [0] }), 0)),
};
