import { readFile } from 'node:fs/promises';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { z } from 'zod';

/**
 * A JSON file of a model folder, checked against a schema; undefined when it is optional and absent.
 *
 * @throws MODEL_FILE_MISSING, FILE_MALFORMED with what the schema says
 */
export async function readJson<Schema extends z.ZodType>(
  path: string,
  schema: Schema,
  { optional = false }: { optional?: boolean } = {},
): Promise<z.infer<Schema> | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (cause) {
    if (optional && (cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new SentenceForgeError('MODEL_FILE_MISSING', {
      problem: `The model folder has no readable ${path}.`,
      fix: 'Give a folder that sentence-transformers or sentenceforge saved.',
      details: { file: path },
      cause,
    });
  }
  try {
    return schema.parse(JSON.parse(text));
  } catch (cause) {
    const reason = reasonOf(cause).replace(/\s+/g, ' ');
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `${path} does not hold what it should: ${reason}.`,
      fix: 'Copy or download the model again.',
      details: { file: path },
      cause,
    });
  }
}
