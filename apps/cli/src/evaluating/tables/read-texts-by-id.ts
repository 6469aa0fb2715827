import type { TableSource } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import { cells } from './cells.ts';
import { idOf } from './id-of.ts';

/**
 * A table's texts by their ids, in its order. A title, where there is one, is put before the text with a space, as BEIR
 * does.
 *
 * @throws COLUMN_MISSING; FILE_MALFORMED with file and row for an id that is empty or there twice, TEXT_INVALID
 */
export async function readTextsById(table: TableSource): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  const columns = {
    id: ['_id', 'id', 'qid', 'query_id', 'query-id', 'corpus_id', 'corpus-id', 'docid'],
    text: ['text', 'query', 'sentence', 'question', 'passage'],
    title: table.columns.includes('title') ? ['title'] : undefined,
  };
  for await (const { values, place } of cells(table, columns)) {
    const { file, row } = place;
    const id = idOf(values.id, 'id', place);
    const { text } = values;
    if (texts.has(id)) {
      throw new SentenceForgeError('FILE_MALFORMED', {
        problem: `${file}, row ${row}: the id ${JSON.stringify(id)} is there a second time.`,
        fix: 'Give each text an id of its own.',
        details: { file, row, id },
      });
    }
    if (typeof text !== 'string') {
      throw new SentenceForgeError('TEXT_INVALID', {
        problem: `${file}, row ${row}: the text of ${JSON.stringify(id)} is ${JSON.stringify(text) ?? 'missing'}.`,
        fix: 'Give every row a text.',
        details: { file, row, id },
      });
    }
    const { title } = values;
    texts.set(id, typeof title === 'string' ? `${title} ${text}`.trim() : text);
  }
  return texts;
}
