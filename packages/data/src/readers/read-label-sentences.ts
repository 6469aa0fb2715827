import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { InputExample } from '../input-example.ts';
import { readLines } from './read-lines.ts';
import { takeAtMost } from './take-at-most.ts';

/** How {@link readLabelSentences} reads; columns count from 0. */
export interface LabelSentencesOptions {
  /** Column of the label; 0 when not given. */
  labelColumn?: number;
  /** Column of the sentence; 1 when not given. */
  sentenceColumn?: number;
  /** What stands between columns; a tab when not given. */
  separator?: string;
  /** Examples to read; all when 0, as when not given. */
  maxExamples?: number;
  /** Ids of labels by name, to which new labels are added: give one to several files so that they share ids. */
  labels?: Map<string, number>;
}

/**
 * Sentences with labels from the lines of `folder/name`, spaces around a line removed; labels are numbered from 0 in
 * order of appearance. Python's `LabelSentenceReader`; a name that ends in .gz is decompressed.
 *
 * @throws FILE_NOT_FOUND, FILE_MALFORMED; COLUMN_MISSING, with file, row and column
 *
 * @example await readLabelSentences('trec', 'train.tsv')
 */
export async function readLabelSentences(
  folder: string,
  name: string,
  options: LabelSentencesOptions = {},
): Promise<InputExample<{ texts: [string]; label: number }>[]> {
  const { labelColumn = 0, sentenceColumn = 1, separator = '\t' } = options;
  const { maxExamples = 0, labels = new Map<string, number>() } = options;
  const path = join(folder, name);
  return takeAtMost(maxExamples, await readLines(path)).map((line, index) => {
    const fields = line.trim().split(separator);
    const fieldAt = (column: number): string =>
      fields[column] ?? throwColumn(path, index + 1, { column, count: fields.length });
    const value = fieldAt(labelColumn);
    const sentence = fieldAt(sentenceColumn);
    const label = labels.get(value) ?? labels.size;
    labels.set(value, label);
    return new InputExample({ guid: `${name}-${index}`, texts: [sentence], label });
  });
}

function throwColumn(
  file: string,
  row: number,
  { column, count }: { column: number; count: number },
): never {
  throw new SentenceForgeError('COLUMN_MISSING', {
    problem: `${file}, row ${row}: there is no column ${column}, only ${count} columns from 0.`,
    fix: 'Give the places of the columns, from 0, and the separator of the file.',
    details: { file, row, column },
  });
}
