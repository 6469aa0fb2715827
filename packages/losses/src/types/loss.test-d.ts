import {
  add,
  cast,
  linear,
  logSumExp,
  matmul,
  mean,
  multiply,
  normalize,
  slice,
  stopGradient,
  subtract,
  sum,
  swapLastAxes,
  type Tensor,
} from '@sentenceforge/graph';
import { cosineSimilarityLoss, defineLoss, type Loss, type LossInputs } from '../index.ts';
import { required } from '../options/required.ts';

/** Losses of every kind the inventory has, to show that each is a value of one type. Type-checked, never run. */

/** One column of texts with class labels (batch-hard triplets and the like). */
const oneColumn = defineLoss<{ margin: number }>({
  name: 'OneColumn',
  inputs: { columns: ['sentence'] },
  labels: 'class',
  options: { margin: 5 },
  compute: ({ columns: [x], labels }, { margin }) =>
    add(sum(multiply(matmul(x!, swapLastAxes(x!)), cast(labels!, 'float32'))), margin),
});

/** Any number of negatives, no labels; cached is how it is run (MultipleNegativesRanking and Cached*). */
const manyColumns = defineLoss<{ scale: number }>({
  name: 'ManyColumns',
  inputs: { columns: ['anchor', 'positive', 'negative'], atLeast: 2, atMost: Infinity },
  labels: 'none',
  options: { scale: 20 },
  strategy: { cached: { rows: 32 } },
  compute: ({ columns: [anchor, ...candidates] }, { scale }) =>
    mean(
      candidates.reduce(
        (total: Tensor, c) =>
          add(total, logSumExp(multiply(matmul(anchor!, swapLastAxes(c)), scale))),
        mean(anchor!, { axes: [1] }),
      ),
    ),
});

/** Weights of its own (SoftmaxLoss' classifier, a projection). */
const ownWeights = defineLoss<{ numLabels: number }>({
  name: 'OwnWeights',
  inputs: { columns: ['sentence1', 'sentence2'] },
  labels: 'class',
  options: { numLabels: 3 },
  parameters: ({ dimension }, { numLabels }) => ({
    'classifier.weight': {
      shape: [numLabels, dimension],
      initial: { uniform: 1 / Math.sqrt(dimension) },
    },
    'classifier.bias': { shape: [numLabels], initial: { constant: 0 } },
  }),
  compute: ({ columns: [u, v], parameters }) =>
    mean(
      logSumExp(
        linear(subtract(u!, v!), parameters['classifier.weight']!, parameters['classifier.bias']!),
      ),
    ),
});

/** A wrapper: the inner loss on the first dimensions of each embedding (Matryoshka). */
const wrapper = (inner: Loss, dimensions: readonly number[]): Loss =>
  defineLoss<{ dimensions: readonly number[] }>({
    name: 'Wrapper',
    inputs: inner.inputs,
    labels: inner.labels,
    inner: () => inner,
    options: { dimensions },
    compute: (context, options) =>
      options.dimensions
        .map((end) => {
          const shorten = (x: Tensor) => normalize(slice(x, { axis: 1, start: 0, end }));
          return inner.compute({ ...context, columns: context.columns.map(shorten) });
        })
        .reduce((a, b) => add(a, b)),
  })();

/** More than the final embeddings: layers (AdaptiveLayer), a guide (GIST), a twin (ContrastiveTension). */
const needsExtras = defineLoss({
  name: 'NeedsExtras',
  inputs: { columns: ['sentence'] },
  labels: 'none',
  requires: ['layers', 'twin'],
  compute: ({ columns: [x], extras }) =>
    mean(subtract(stopGradient(extras.twin![0]!), add(x!, extras.layers![0]![0]!))),
});

/** A label of its own for examples without one, and an option that must be given. */
const judge = defineLoss({
  name: 'Judge',
  inputs: { columns: ['sentence1', 'sentence2'] },
  labels: 'binary',
  defaultLabel: ([a, b]) => (a === b ? 1 : 0),
  compute: ({ columns: [x], labels }) => mean(multiply(x!, labels!)),
});
const demanding = defineLoss({
  name: 'Demanding',
  inputs: { columns: ['sentence'] },
  labels: 'none',
  options: { width: required<number>(), scale: 1 },
  required: ['width'],
  compute: ({ columns: [x] }, { width, scale }) => mean(multiply(x!, width * scale)),
});

export const all: readonly Loss[] = [
  cosineSimilarityLoss(),
  oneColumn({ margin: 1 }),
  manyColumns(),
  ownWeights({ numLabels: 2 }),
  wrapper(ownWeights(), [32, 16]),
  wrapper(wrapper(manyColumns(), [64]), [32]),
  needsExtras(),
  judge(),
  demanding({ width: 2 }),
];

// what a loss takes is in its type, and so is whether the label may be absent
const pairs: Loss<object, { columns: readonly ['sentence1', 'sentence2'] }, 'score'> =
  cosineSimilarityLoss();
const either: Loss<object, LossInputs, 'binary' | 'none'> = judge();
void [pairs, either];

// @ts-expect-error an option the loss does not have
oneColumn({ temperature: 1 });
// @ts-expect-error a label kind that does not exist
const rank: Loss['labels'] = 'rank';
void rank;
// @ts-expect-error an option without default is not given
demanding({ scale: 2 });
// @ts-expect-error the label must be there
const needed: Loss<object, LossInputs, 'binary'> = judge();
void needed;
