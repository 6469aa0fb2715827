import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { ArchitectureFile } from './trajectory.ts';

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
        await readArchitecture(join(directory, file)),
      ],
    ),
  );
}

async function readArchitecture(path: string): Promise<ArchitectureFile> {
  const malformed = (problem: string, cause?: unknown): SentenceForgeError =>
    new SentenceForgeError('FILE_MALFORMED', {
      problem,
      fix: 'Give files with texts and a trajectory for each loss.',
      details: { file: path },
      cause,
    });
  let content: Partial<ArchitectureFile> | null;
  try {
    content = JSON.parse(await readFile(path, 'utf8'));
  } catch (cause) {
    throw malformed(`The file ${path} is not JSON: ${reasonOf(cause)}.`, cause);
  }
  if (content?.trajectory && Array.isArray(content.texts)) return content as ArchitectureFile;
  throw malformed(`The file ${path} has no trajectory or no texts.`);
}
