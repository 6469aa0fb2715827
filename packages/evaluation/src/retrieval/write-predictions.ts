import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';

/**
 * Writes lines to a file in a folder, which is made when it is missing; an older file of that name is replaced when the
 * new one is whole. Node only.
 *
 * @returns the path of the file.
 * @throws OUTPUT_NOT_WRITABLE with the path.
 * @example await writePredictions('out/eval', 'predictions.jsonl', ['{"query_id": "q"}'])
 */
export async function writePredictions(
  folder: string,
  fileName: string,
  lines: readonly string[],
): Promise<string> {
  // Imported here, so that evaluators load in a browser, where nothing is written.
  const { mkdir, rename, writeFile } = await import('node:fs/promises');
  const { join } = await import('node:path');
  const path = join(folder, fileName);
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(`${path}.partial`, lines.map((line) => `${line}\n`).join(''), { flush: true });
    await rename(`${path}.partial`, path);
  } catch (cause) {
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `The predictions could not be written to ${path}: ${reasonOf(cause)}.`,
      fix: 'Give a folder that can be written to as outputPath, or leave writePredictions out.',
      details: { file: path },
      cause,
    });
  }
  return path;
}
