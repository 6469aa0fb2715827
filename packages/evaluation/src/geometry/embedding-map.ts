import { SentenceForgeError } from '@sentenceforge/errors';
import { type Matrix, normalizeRows } from '@sentenceforge/vectors';
import { centredRows } from './centred-rows.ts';
import { principalComponents } from './principal-components.ts';
import { requireRows } from './require-rows.ts';

/** The same texts on one map, as two models place them. */
export interface EmbeddingMap {
  /** Horizontal and vertical place of each text; rows x 2, in the units of normalised embeddings. */
  readonly before: Matrix;
  readonly after: Matrix;
  /** The share of the variance that the two directions show, 0 .. 1. */
  readonly explained: number;
}

/**
 * Two models' embeddings of the same texts in two dimensions: normalised, each set seen from its own mean, along the two
 * directions in which both sets together differ most. So a distance means the same in both, and a shift of all
 * embeddings alike is not shown.
 *
 * @param before one model's embeddings of the texts.
 * @param after the other's; as many rows and columns.
 * @throws MATRIX_SHAPE_MISMATCH when the shapes differ; EVALUATION_INPUT_INVALID when there is no row or a number is not
 *   finite.
 * @example embeddingMap(await base.encode(texts), await tuned.encode(texts)).after // texts.length x 2
 */
export function embeddingMap(before: Matrix, after: Matrix): EmbeddingMap {
  const { rows, columns } = before;
  if (after.rows !== rows || after.columns !== columns) {
    throw new SentenceForgeError('MATRIX_SHAPE_MISMATCH', {
      problem: `Two sets of embeddings go on one map, but they are ${rows} x ${columns} and ${after.rows} x ${after.columns}.`,
      fix: 'Give embeddings of the same texts by two models of the same dimension.',
      details: { before: [rows, columns], after: [after.rows, after.columns] },
    });
  }
  requireRows(before, 1);
  requireRows(after, 1);
  const both = new Float64Array(2 * rows * columns);
  both.set(centredRows(normalizeRows(before)));
  both.set(centredRows(normalizeRows(after)), rows * columns);
  const { coordinates, explained } = principalComponents(
    { data: both, rows: 2 * rows, columns },
    2,
  );
  return {
    before: { data: coordinates.data.slice(0, 2 * rows), rows, columns: 2 },
    after: { data: coordinates.data.slice(2 * rows), rows, columns: 2 },
    explained: explained[0]! + explained[1]!,
  };
}
