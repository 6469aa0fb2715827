import { SentenceForgeError } from '@sentenceforge/errors';
import { entriesById } from './entries-by-id.ts';
import type { RelevantDocuments } from './relevant-documents.ts';

/**
 * The ids of the documents that answer each query, by the query's id.
 *
 * @throws EVALUATION_INPUT_INVALID with the query whose ids are no list and no Set: one id, or grades by ids as in BEIR's
 *   files.
 * @example answerIds({ q1: ['d1', 'd1'] }).get('q1') // Set { 'd1' }
 */
export function answerIds(relevantDocs: RelevantDocuments): Map<string, ReadonlySet<string>> {
  return new Map(
    entriesById('relevantDocs', relevantDocs).map(([query, ids]) => {
      if (!Array.isArray(ids) && !(ids instanceof Set)) {
        throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
          problem: `The relevant documents of the query ${JSON.stringify(query)} are ${JSON.stringify(ids)}, not a list or a Set of ids.`,
          fix: "Give a list such as ['d1']; of grades by ids, the ids whose grade counts as relevant.",
          details: { query, value: ids },
        });
      }
      return [query, new Set<string>(ids)];
    }),
  );
}
