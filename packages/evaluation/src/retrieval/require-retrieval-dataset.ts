import { SentenceForgeError } from '@sentenceforge/errors';
import { answerIds } from './answer-ids.ts';
import type { AnsweredQuery } from './answered-query.ts';
import type { RetrievalDataset } from './retrieval-dataset.ts';
import { textsWithIds } from './texts-with-ids.ts';

/**
 * The queries that have relevant documents, and all documents. As in Python, a query without relevant documents is left
 * out, and so are relevant documents of queries that are not there; unlike in Python, a relevant document must exist.
 *
 * @param leaveOutEmptyTexts leave out queries and documents without text; a relevant one among them is one that is never
 *   found.
 * @throws EVALUATION_INPUT_INVALID when there is no document, no query has an answer, an answer is no document, or something
 *   else than texts or ids is given.
 * @example
 * requireRetrievalDataset({ queries: { q: 'Who?' }, corpus: { d: 'Me.' }, relevantDocs: { q: ['d'] } });
 */
export function requireRetrievalDataset(
  { queries, corpus, relevantDocs }: RetrievalDataset,
  leaveOutEmptyTexts = false,
): {
  readonly queries: readonly AnsweredQuery[];
  readonly documents: { readonly ids: readonly string[]; readonly texts: readonly string[] };
} {
  const isUsed = ([, text]: [string, string]): boolean => !leaveOutEmptyTexts || text !== '';
  const given = textsWithIds('corpus', corpus);
  const known = new Set(given.map(([id]) => id));
  const documents = given.filter(isUsed);
  const answers = answerIds(relevantDocs);
  const asked = textsWithIds('queries', queries).filter(isUsed);
  const answered = asked.flatMap(([id, text]) => {
    const relevant = answers.get(id) ?? new Set();
    return relevant.size > 0 ? [{ id, text, relevant }] : [];
  });
  for (const { id, relevant } of answered) {
    const missing = [...relevant].find((document) => !known.has(document));
    if (missing !== undefined && known.size > 0) {
      throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
        problem: `The query ${JSON.stringify(id)} has the relevant document ${JSON.stringify(missing)}, which is not in the corpus.`,
        fix: 'Add the document to the corpus, or leave its id out of relevantDocs.',
        details: { query: id, document: missing },
      });
    }
  }
  if (documents.length === 0 || answered.length === 0) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The evaluator was given ${asked.length} queries, of which ${answered.length} have relevant documents, and ${documents.length} documents.`,
      fix: 'Give at least one document, and at least one query whose id is in relevantDocs.',
      details: { queries: asked.length, answered: answered.length, documents: documents.length },
    });
  }
  return {
    queries: answered,
    documents: { ids: documents.map(([id]) => id), texts: documents.map(([, text]) => text) },
  };
}
