import { SentenceForgeError } from '@sentenceforge/errors';
import { formatType, reshape, slice, type Tensor } from '@sentenceforge/graph';

/**
 * The teacher's embeddings `[B, D]` of each column, from labels: one for all columns (`[B, D]`), or one for each
 * (`[B, columns, D]`, or the same as one row of numbers).
 *
 * @throws LOSS_INPUT_MISMATCH when the labels have another size
 */
export function teacherEmbeddings(labels: Tensor, columns: number, dimension: number): Tensor[] {
  const rows = labels.shape[0]!;
  const width = labels.shape.slice(1).reduce((a: number, b) => a * (b as number), 1);
  if (width === dimension) {
    return Array.from({ length: columns }, () => reshape(labels, [rows, dimension]));
  }
  if (width !== columns * dimension) {
    throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
      problem: `The labels are ${formatType(labels)}, but the student's embeddings have ${dimension} dimensions.`,
      fix: `Give the teacher's embedding with ${dimension} numbers, one for all columns or one for each of the ${columns}; or the option projectionDim of EmbedDistillLoss with the teacher's dimension.`,
      details: { width, columns, dimension },
    });
  }
  const flat = reshape(labels, [rows, width]);
  return Array.from({ length: columns }, (_, column) =>
    slice(flat, { axis: 1, start: column * dimension, end: (column + 1) * dimension }),
  );
}
