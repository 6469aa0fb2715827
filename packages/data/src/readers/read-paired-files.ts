import { InputExample } from '../input-example.ts';
import { readLines } from './read-lines.ts';
import { takeAtMost } from './take-at-most.ts';

/**
 * Examples with one text from each file, line by line, and label 1; files that end in .gz are decompressed. Texts keep
 * the end of their line; lines beyond the shortest file are left out. Python's `PairedFilesReader`.
 *
 * @param paths one or more
 * @throws FILE_NOT_FOUND, FILE_MALFORMED
 *
 * @example await readPairedFiles(['questions.txt', 'answers.txt.gz'])
 */
export async function readPairedFiles(
  paths: readonly string[],
  { maxExamples = 0 }: { maxExamples?: number } = {},
): Promise<InputExample<{ texts: string[]; label: number }>[]> {
  const files = await Promise.all(paths.map((path) => readLines(path)));
  const count = Math.min(...files.map((lines) => lines.length));
  return takeAtMost(maxExamples, files[0]?.slice(0, count) ?? []).map((_, index) => {
    const texts = files.map((lines) => lines[index]!);
    return new InputExample({ guid: String(index), texts, label: 1 });
  });
}
