import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { readJson } from '../src/folder/read-json.ts';
import { type ArchitectureFile, architectureFile } from './architecture-file.ts';

/**
 * Every `NAME.json` of a folder with its name, in alphabetical order.
 *
 * @throws FILE_NOT_FOUND, FILE_MALFORMED
 */
export async function readArchitectures(directory: string): Promise<[string, ArchitectureFile][]> {
  const files = await readdir(directory).catch((cause: unknown) => {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `The folder ${directory} cannot be read: ${reasonOf(cause)}.`,
      fix: 'Give a folder of model folders, each with a JSON file of its name.',
      details: { file: directory },
      cause,
    });
  });
  const names = files.filter((file) => file.endsWith('.json')).toSorted();
  return Promise.all(
    names.map(
      async (file): Promise<[string, ArchitectureFile]> => [
        file.replace(/\.json$/, ''),
        (await readJson(join(directory, file), architectureFile))!,
      ],
    ),
  );
}
