import { decodeText } from '../tables/decode-text.ts';
import { readTextFile } from './read-text-file.ts';

/**
 * The lines of a text file as Python's text mode gives them: each ends with `\n` as in the file, whatever ended it there;
 * only a last line may have no end.
 *
 * @throws FILE_NOT_FOUND, FILE_MALFORMED
 *
 * @example await readLines('s1.train.gz') // ['A person on a horse.\n', ...]
 */
export async function readLines(path: string, isGzip?: boolean): Promise<string[]> {
  // A byte order mark stays, as in Python.
  const text = decodeText(await readTextFile(path, isGzip), {
    file: path,
    fix: 'Split the file, or read it with openTable, which needs no text of the whole.',
  });
  return text.replace(/\r\n?/g, '\n').match(/[^\n]*\n|[^\n]+$/g) ?? [];
}
