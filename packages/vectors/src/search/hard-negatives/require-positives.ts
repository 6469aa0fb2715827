import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws unless there is one list of positives per query, none empty, of rows that the corpus has.
 *
 * @throws MATRIX_SHAPE_MISMATCH when there are more or fewer lists than queries; OPTION_INVALID naming the query when a
 * list is empty or names a row that is not there.
 */
export function requirePositives(
  positives: readonly (readonly number[])[],
  queries: number,
  corpusRows: number,
): void {
  if (positives.length !== queries) {
    throw new SentenceForgeError('MATRIX_SHAPE_MISMATCH', {
      problem: `There are ${queries} queries but positives for ${positives.length}.`,
      fix: 'Give one list of corpus rows per query.',
      details: { queries, positives: positives.length },
    });
  }
  for (const [query, rows] of positives.entries()) {
    const wrong = rows.find((row) => !Number.isInteger(row) || row < 0 || row >= corpusRows);
    if (rows.length === 0 || wrong !== undefined) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem:
          wrong === undefined
            ? `Query ${query} has no positives.`
            : `Query ${query} has the positive ${wrong}, but the corpus has ${corpusRows} rows.`,
        fix: `Give each query at least one row of the corpus, from 0 to ${corpusRows - 1}.`,
        details: { query, positive: wrong, corpusRows },
      });
    }
  }
}
