import { join } from 'node:path';
import type { z } from 'zod';
import { readJson } from '../folder/read-json.ts';

/** The config.json of a module's folder. Throws MODEL_FILE_MISSING, FILE_MALFORMED. */
export async function readConfig<Schema extends z.ZodType>(
  folder: string,
  schema: Schema,
): Promise<z.infer<Schema>> {
  return (await readJson(join(folder, 'config.json'), schema))!;
}
