import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '@sentenceforge/vectors';

/**
 * The mean squared difference of row i of one matrix and row i of the other, one number per row, summed in double.
 *
 * @throws EVALUATION_INPUT_INVALID when the shapes differ.
 * @example
 * const origin = { data: Float32Array.of(0, 0), rows: 1, columns: 2 };
 * squaredErrors(origin, { data: Float32Array.of(3, 4), rows: 1, columns: 2 }); // Float64Array [12.5]
 */
export function squaredErrors(teacher: Matrix, student: Matrix): Float64Array {
  const { rows, columns } = teacher;
  if (student.rows !== rows || student.columns !== columns) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The teacher's embeddings are ${rows} x ${columns}, the student's ${student.rows} x ${student.columns}.`,
      fix: 'Compare models of one dimension, or set truncateDim to the smaller one.',
      details: { teacher: [rows, columns], student: [student.rows, student.columns] },
    });
  }
  return Float64Array.from({ length: rows }, (_, row) => {
    let sum = 0;
    for (let at = row * columns; at < (row + 1) * columns; at++) {
      sum += (teacher.data[at]! - student.data[at]!) ** 2;
    }
    return sum / columns;
  });
}
