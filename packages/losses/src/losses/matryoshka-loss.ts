import { SentenceForgeError } from '@sentenceforge/errors';
import { add, multiply, normalize, reshape, slice, type Tensor, where } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { required } from '../options/required.ts';
import { rules } from '../options/rules.ts';
import type { Loss } from '../types/loss.ts';
import { isDrawn } from '../wrappers/is-drawn.ts';
import { lengthsProblem } from '../wrappers/lengths-problem.ts';
import { nestedLoss } from '../wrappers/nested-loss.ts';

export interface MatryoshkaLossOptions {
  /** The loss that is applied to each length. */
  readonly loss: Loss;
  /** Lengths that embeddings shall be cut to; the full one should be among them. */
  readonly matryoshkaDims: readonly number[];
  /** The weight of each. Default 1 for all. */
  readonly matryoshkaWeights: readonly number[] | null;
  /**
   * How many of them a step trains, drawn anew each time. Default -1: all. The loss of every length is computed, which
   * costs little beside the encoder, and only the drawn ones count.
   */
  readonly nDimsPerStep: number;
}

const defaults: MatryoshkaLossOptions = {
  loss: required(),
  matryoshkaDims: required(),
  matryoshkaWeights: null,
  nDimsPerStep: -1,
};

const samples = ({ matryoshkaDims, nDimsPerStep }: MatryoshkaLossOptions): boolean =>
  nDimsPerStep > 0 && nDimsPerStep < matryoshkaDims.length;

/** A teacher's embeddings `[B, D]`, or several as `[B, n, D]` or in a row, to their first numbers; other labels as they are. */
function shorten(labels: Tensor | undefined, dimension: number, end: number): Tensor | undefined {
  const [rows, ...sizes] = labels?.shape ?? [];
  const width = sizes.reduce((product: number, size) => product * (size as number), 1);
  if (!labels || sizes.length === 0 || width % dimension !== 0) return labels;
  const several = reshape(labels, [rows!, width / dimension, dimension]);
  return slice(several, { axis: 2, start: 0, end });
}

/**
 * Another loss on the first numbers of each embedding, for several lengths: embeddings that can be cut. Each is
 * scaled to length 1 first, also the full one, as in Python.
 *
 * Columns and labels are those of the loss that it applies; labels that are a teacher's embeddings `[B, D]` are cut
 * too.
 * Source: Kusupati et al. 2022; Python's `MatryoshkaLoss`.
 *
 * @throws OPTION_INVALID from `compute`, for a length above D
 *
 * @example matryoshkaLoss({ loss: multipleNegativesRankingLoss(), matryoshkaDims: [384, 256, 128, 64] })
 */
export const matryoshkaLoss = defineLoss({
  name: 'MatryoshkaLoss',
  summary:
    'Applies a loss to embeddings cut to several lengths: models whose embeddings can be cut.',
  formula: 'Σ w_d loss(normalize(x[..d]))',
  reference: 'Kusupati et al. 2022',
  inputs: ({ loss }) => loss.inputs,
  labels: ({ loss }) => loss.labels,
  required: ['loss', 'matryoshkaDims'],
  options: defaults,
  rules: {
    loss: rules.loss,
    matryoshkaDims: rules.counts,
    matryoshkaWeights: {
      says: 'a list of numbers, one for each of matryoshkaDims, or null',
      holds: (value) =>
        value === null ||
        (Array.isArray(value) && value.every((weight) => Number.isFinite(weight))),
    },
    nDimsPerStep: rules.sampleSize,
  },
  check: lengthsProblem,
  requires: (options) => [
    ...(options.loss.requires ?? []),
    ...(samples(options) ? (['sample'] as const) : []),
  ],
  inner: ({ loss }) => nestedLoss(loss),
  compute: (context, options) => {
    const { matryoshkaDims, matryoshkaWeights, nDimsPerStep } = options;
    const loss = nestedLoss(options.loss);
    const dimension = context.columns[0]!.shape[1] as number;
    const tooLong = matryoshkaDims.find((end) => end > dimension);
    if (tooLong !== undefined) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `matryoshkaDims has ${tooLong}, but the model's embeddings have ${dimension} dimensions.`,
        fix: `Give lengths up to ${dimension}.`,
        details: { matryoshkaDims, dimension },
      });
    }
    const drawn = samples(options)
      ? context.extras.sample!(matryoshkaDims.length, nDimsPerStep)
      : undefined;
    return matryoshkaDims
      .map((end, index) => {
        const cut = (x: Tensor): Tensor => normalize(slice(x, { axis: 1, start: 0, end }));
        const value = loss.compute({
          ...context,
          columns: context.columns.map(cut),
          labels: shorten(context.labels, dimension, end),
        });
        const weighted = multiply(value, matryoshkaWeights?.[index] ?? 1);
        return drawn ? where(isDrawn(drawn, index), weighted, 0) : weighted;
      })
      .reduce((total, part) => add(total, part));
  },
});
