import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { CsvEntry } from './csv-entry.ts';

/**
 * Appends one row to a CSV file in a folder, which is made when it is missing; a new or empty file gets the header
 * first. Lines end as Python's csv module ends them, unless the entry says otherwise. Node only.
 *
 * @returns the path of the file.
 * @throws OUTPUT_NOT_WRITABLE with the path.
 * @example await appendCsv('out/eval', { fileName: 'results.csv', header: 'epoch,steps', row: '1,-1' });
 */
export async function appendCsv(folder: string, entry: CsvEntry): Promise<string> {
  // Imported here, so that evaluators load in a browser, where nothing is written.
  const { mkdir, open } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const path = join(folder, entry.fileName);
  const { header, row, lineEnd = '\r\n' } = entry;
  try {
    await mkdir(folder, { recursive: true });
    const file = await open(path, 'a');
    try {
      const { size } = await file.stat();
      await file.write(`${size === 0 ? header + lineEnd : ''}${row}${lineEnd}`);
    } finally {
      await file.close();
    }
  } catch (cause) {
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `The results could not be written to ${path}: ${reasonOf(cause)}.`,
      fix: 'Give a folder that can be written to as outputPath, or leave it out.',
      details: { file: path },
      cause,
    });
  }
  return path;
}
