import type { TableSource } from '@sentenceforge/data';
import type { Reporter } from '../../report/reporter.ts';
import { cells } from './cells.ts';
import { idOf } from './id-of.ts';

/**
 * Pairs of ids. Those with an id that is not among `sentences` are left out as in Python, which is told.
 *
 * @throws COLUMN_MISSING; FILE_MALFORMED with file and row for an empty id
 */
export async function readDuplicates(
  table: TableSource,
  sentences: ReadonlyMap<string, string>,
  report: Reporter,
): Promise<[string, string][]> {
  const pairs: [string, string][] = [];
  const columns = { first: ['id1', 'qid1', 'id_1'], second: ['id2', 'qid2', 'id_2'] };
  for await (const { values, place } of cells(table, columns)) {
    pairs.push([idOf(values.first, 'id1', place), idOf(values.second, 'id2', place)]);
  }
  const strangers = pairs.filter((pair) => !pair.every((id) => sentences.has(id))).length;
  if (strangers > 0) {
    const message = `${table.name}: ${strangers} of ${pairs.length} pairs are left out, as they name a sentence that is not there.`;
    report({ event: 'notice', message });
  }
  return pairs;
}
