import { defineLoss } from '../define-loss.ts';
import { type EmbedDistillLossOptions, embedDistillLoss } from './embed-distill-loss.ts';

export type MSELossOptions = Pick<EmbedDistillLossOptions, 'projectionDim'>;

const defaults: MSELossOptions = { projectionDim: null };

const distill = ({ projectionDim }: MSELossOptions): ReturnType<typeof embedDistillLoss> =>
  embedDistillLoss({ distanceMetric: 'mse', projectionDim });

/**
 * The mean squared error between embeddings and those of a teacher, which are the labels: for models of several
 * languages, and for smaller ones.
 *
 * Columns `[B, D]`; labels `[B, T]` or `[B, columns, T]`, where T is `projectionDim`, or D without.
 * Source: Reimers and Gurevych 2020; Python's `MSELoss`.
 *
 * @throws LOSS_INPUT_MISMATCH from `compute`, for labels of another size
 *
 * @example mseLoss()
 */
export const mseLoss = defineLoss({
  name: 'MSELoss',
  summary: 'The mean squared error between embeddings and those of a teacher.',
  formula: 'mean((x - t)²)',
  reference: 'Reimers and Gurevych 2020 (multilingual knowledge distillation)',
  inputs: { columns: ['sentence'], atMost: Infinity },
  labels: 'embedding',
  meanOverExamples: true,
  options: defaults,
  rules: { projectionDim: embedDistillLoss.rules.projectionDim! },
  parameters: (context, options) => distill(options).parameters!(context),
  compute: (context, options) => distill(options).compute(context),
});
