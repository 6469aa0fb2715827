import type { TableSource } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { RetrievalDataset } from '@sentenceforge/evaluation';
import type { Reporter } from '../../report/reporter.ts';
import { cells } from './cells.ts';
import { idOf } from './id-of.ts';
import { readTextsById } from './read-texts-by-id.ts';

/**
 * Retrieval data in BEIR's layout. Answers with a score of 0 or below are none; answers to queries that are not there
 * are left out, which is told.
 *
 * @throws what `readTextsById` throws; EVALUATION_INPUT_INVALID with file and row for a document that is not in the corpus
 */
export async function readRetrievalDataset(
  tables: Readonly<Record<'queries' | 'corpus' | 'qrels', TableSource>>,
  report: Reporter,
): Promise<RetrievalDataset> {
  const queries = await readTextsById(tables.queries);
  const corpus = await readTextsById(tables.corpus);
  const relevantDocs = new Map<string, Set<string>>();
  let strangers = 0;
  const columns = {
    query: ['query-id', 'query_id', 'qid'],
    document: ['corpus-id', 'corpus_id', 'docid', 'pid'],
    score: tables.qrels.columns.includes('score') ? ['score'] : undefined,
  };
  for await (const { values, place } of cells(tables.qrels, columns)) {
    const query = idOf(values.query, 'query-id', place);
    const document = idOf(values.document, 'corpus-id', place);
    if (values.score !== undefined && !(Number(values.score) > 0)) continue;
    if (!queries.has(query)) {
      strangers++;
      continue;
    }
    if (!corpus.has(document)) {
      const { file, row } = place;
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: `${file}, row ${row}: the document ${JSON.stringify(document)} that answers the query ${JSON.stringify(query)} is not in ${tables.corpus.name}.`,
        fix: 'Add it to the corpus, or remove the row.',
        details: { file, row, query, document },
      });
    }
    const known = relevantDocs.get(query) ?? new Set();
    relevantDocs.set(query, known.add(document));
  }
  if (strangers > 0) {
    const message = `${tables.qrels.name}: ${strangers} answers are left out, as their queries are not in ${tables.queries.name}.`;
    report({ event: 'notice', message });
  }
  return { queries, corpus, relevantDocs };
}
