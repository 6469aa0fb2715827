import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Drop the rows of evaluators' CSV files that a run which goes on will write again: those of later steps. Their first
 * two columns are always epoch and steps.
 *
 * @param folder where the files are; it may be missing
 */
export async function cutEvaluations(folder: string, afterSteps: number): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((file) => file.endsWith('.csv'))) {
    const path = join(folder, name);
    const lines = (await readFile(path, 'utf8')).split(/(?<=\n)/);
    const kept = lines.filter((line) => !(Number(line.split(',')[1]) > afterSteps));
    if (kept.length < lines.length) await writeFile(path, kept.join(''));
  }
}
