import { add, linear, multiply } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { embeddingDistances } from '../distillation/embedding-distances.ts';
import { teacherEmbeddings } from '../distillation/teacher-embeddings.ts';
import { oneOf } from '../options/one-of.ts';
import { rules } from '../options/rules.ts';
import type { LossParameterSpecs } from '../types/loss-parameter-specs.ts';

export interface EmbedDistillLossOptions {
  /** 1 - cosine (default), the mean squared error, or the L2 norm of the difference. */
  readonly distanceMetric: keyof typeof embeddingDistances;
  /** The teacher's dimension where it is not the student's: a linear layer maps between them. Default none. */
  readonly projectionDim: number | null;
}

const defaults: EmbedDistillLossOptions = { distanceMetric: 'cosine', projectionDim: null };

/**
 * Brings embeddings to those of a teacher, which are the labels: one for all columns, or one for each. The projection
 * belongs to the loss: `fit` returns it.
 *
 * Columns `[B, D]`; labels `[B, T]` or `[B, columns, T]`, where T is `projectionDim`, or D without.
 * Source: Kim et al. 2023 (EmbedDistill); Python's `EmbedDistillLoss`.
 *
 * @throws LOSS_INPUT_MISMATCH from `compute`, for labels of another size
 *
 * @example embedDistillLoss({ distanceMetric: 'mse', projectionDim: 768 })
 */
export const embedDistillLoss = defineLoss({
  name: 'EmbedDistillLoss',
  summary: 'Brings embeddings to those of a teacher, across dimensions if need be.',
  formula: 'the mean over columns of mean(1 - cos(x, t)), mean((x - t)²) or mean(‖x - t‖)',
  reference: 'Kim et al. 2023 (EmbedDistill)',
  recommended: true,
  inputs: { columns: ['sentence'], atMost: Infinity },
  labels: 'embedding',
  meanOverExamples: true,
  options: defaults,
  rules: {
    distanceMetric: oneOf({ cosine: [], mse: [], l2: [] }),
    projectionDim: rules.optionalCount,
  },
  parameters: ({ dimension }, { projectionDim }): LossParameterSpecs => {
    if (projectionDim === null) return {};
    const initial = { uniform: 1 / Math.sqrt(dimension) };
    return {
      'projection.weight': { shape: [projectionDim, dimension], initial },
      'projection.bias': { shape: [projectionDim], initial },
    };
  },
  compute: ({ columns, labels, parameters }, { distanceMetric, projectionDim }) => {
    const students =
      projectionDim === null
        ? columns
        : columns.map((x) =>
            linear(x, parameters['projection.weight']!, parameters['projection.bias']),
          );
    const teachers = teacherEmbeddings(labels!, columns.length, students[0]!.shape[1] as number);
    return multiply(
      students
        .map((student, column) => embeddingDistances[distanceMetric](student, teachers[column]!))
        .reduce((total, distance) => add(total, distance)),
      1 / columns.length,
    );
  },
});
