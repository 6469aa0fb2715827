import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { parseNumber } from '../examples/parse-number.ts';
import { InputExample } from '../input-example.ts';
import { type FieldOptions, readFields } from './read-fields.ts';
import { takeAtMost } from './take-at-most.ts';

/** How {@link readSTS} reads; columns count from 0. */
export interface STSOptions extends FieldOptions {
  /** Column of the first sentence; 0 when not given. */
  sentence1Column?: number;
  /** Column of the second sentence; 1 when not given. */
  sentence2Column?: number;
  /** Column of the score; 2 when not given. */
  scoreColumn?: number;
  /** Whether scores are mapped to 0..1; true when not given. */
  normalizeScores?: boolean;
  /** The score that becomes 0; 0 when not given. */
  minScore?: number;
  /** The score that becomes 1; 5 when not given. */
  maxScore?: number;
  /** Examples to read; all when 0, as when not given. */
  maxExamples?: number;
}

/**
 * Pairs of sentences with a score from `folder/name`, a file without header, decompressed when its name ends in .gz.
 * Python's `STSDataReader`.
 *
 * @throws FILE_NOT_FOUND, FILE_MALFORMED; COLUMN_MISSING and LABEL_INVALID, with file, row and column
 *
 * @example await readSTS('datasets/sts', 'train.tsv.gz', { scoreColumn: 0, sentence1Column: 1, sentence2Column: 2 })
 */
export async function readSTS(
  folder: string,
  name: string,
  options: STSOptions = {},
): Promise<InputExample<{ texts: [string, string]; label: number }>[]> {
  const { sentence1Column = 0, sentence2Column = 1, scoreColumn = 2 } = options;
  const { normalizeScores = true, minScore = 0, maxScore = 5, maxExamples = 0 } = options;
  const path = join(folder, name);
  const rows = await readFields(path, [sentence1Column, sentence2Column, scoreColumn], options);
  return takeAtMost(maxExamples, rows).map(({ row, line, fields }, index) => {
    const [sentence1, sentence2, value] = fields as [string, string, string];
    const score = parseNumber(value);
    if (score === undefined) {
      throw new SentenceForgeError('LABEL_INVALID', {
        problem: `${path}, row ${row} (line ${line}): column ${scoreColumn} is ${JSON.stringify(value)}, not a score.`,
        fix: 'Give the column of the scores, from 0; the file must have no header.',
        details: { file: path, row, line, column: scoreColumn, value },
      });
    }
    const label = normalizeScores ? (score - minScore) / (maxScore - minScore) : score;
    return new InputExample({ guid: `${name}${index}`, texts: [sentence1, sentence2], label });
  });
}
