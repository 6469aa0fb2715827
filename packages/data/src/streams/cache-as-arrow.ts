import { stat } from 'node:fs/promises';
import { writeTable } from '../formats/writing/write-table.ts';
import { openTable } from '../tables/open-table.ts';
import type { TableSource } from '../tables/table-source.ts';

/** What {@link cacheAsArrow} compares its file with. */
export interface CacheOptions {
  /** The files that the rows come from; the source's name, where it is a file, when not given. */
  inputs?: readonly string[];
}

/**
 * The rows of a source out of an Arrow file: written once, as a whole or not at all, and used again as long as it is no
 * older than the inputs. Worth it for what is slow to read: compressed text, data of the Hub, rows made by a program.
 *
 * @param file ends in .arrow; written again when it is missing or older than an input. Without inputs that are files it
 *   is never written again: remove it yourself.
 * @throws OUTPUT_NOT_WRITABLE, and what the source throws
 *
 * @example const cached = await cacheAsArrow(await openTable('train.jsonl.gz'), 'cache/train.arrow');
 */
export async function cacheAsArrow(
  source: TableSource,
  file: string,
  { inputs = [source.name] }: CacheOptions = {},
): Promise<TableSource> {
  const written = await changedAt(file);
  const changes = await Promise.all(inputs.map(changedAt));
  if (written === undefined || changes.some((changed) => (changed ?? 0) > written)) {
    await writeTable(file, source);
  }
  return openTable(file);
}

/** When a file was changed, in milliseconds; undefined where there is none. */
async function changedAt(path: string): Promise<number | undefined> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return undefined;
  }
}
