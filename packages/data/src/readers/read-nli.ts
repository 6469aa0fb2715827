import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { classId } from '../examples/class-id.ts';
import { InputExample } from '../input-example.ts';
import { readLines } from './read-lines.ts';
import { takeAtMost } from './take-at-most.ts';

/** How {@link readNLI} reads. */
export interface NLIOptions {
  /** Examples to read; all when 0, as when not given. */
  maxExamples?: number;
}

/**
 * Premises, hypotheses and labels from the gzip files `s1.name`, `s2.name` and `labels.name` in a folder, one a line:
 * contradiction 0, entailment 1, neutral 2. Texts keep the end of their line, lines beyond the shortest file are left
 * out. Python's `NLIDataReader`.
 *
 * @throws FILE_NOT_FOUND, FILE_MALFORMED; LABEL_INVALID, with file and row
 *
 * @example await readNLI('datasets/AllNLI', 'train.gz', { maxExamples: 1000 })
 */
export async function readNLI(
  folder: string,
  name: string,
  { maxExamples = 0 }: NLIOptions = {},
): Promise<InputExample<{ texts: [string, string]; label: number }>[]> {
  const read = (part: string): Promise<string[]> =>
    readLines(join(folder, `${part}.${name}`), true);
  const [premises, hypotheses, labels] = await Promise.all([
    read('s1'),
    read('s2'),
    read('labels'),
  ]);
  const count = Math.min(premises.length, hypotheses.length, labels.length);
  return takeAtMost(maxExamples, labels.slice(0, count)).map((value, index) => {
    const label = classId(value) ?? throwLabel(join(folder, `labels.${name}`), index + 1, value);
    const texts: [string, string] = [premises[index]!, hypotheses[index]!];
    return new InputExample({ guid: `${name}-${index}`, texts, label });
  });
}

function throwLabel(file: string, row: number, value: string): never {
  throw new SentenceForgeError('LABEL_INVALID', {
    problem: `${file}, row ${row}: the label is ${JSON.stringify(value.trim())}, not contradiction, entailment or neutral.`,
    fix: 'Correct the row, or remove it from all three files.',
    details: { file, row, value },
  });
}
