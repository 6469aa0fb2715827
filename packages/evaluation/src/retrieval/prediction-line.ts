import { pythonNumber } from '../csv/python-number.ts';
import type { RankedDocuments } from './ranked-documents.ts';

/**
 * What was found for a query as one line of JSON, character for character as Python's `json.dumps` writes it, without
 * the line's end.
 *
 * @example
 * predictionLine({ id: 'q', text: 'Who?' }, { ids: ['d'], scores: Float64Array.of(1) });
 * // {"query_id": "q", "query": "Who?", "results": [{"corpus_id": "d", "score": 1.0}]}
 */
export function predictionLine(
  query: { readonly id: string; readonly text: string },
  { ids, scores }: RankedDocuments,
): string {
  const results = ids.map(
    (id, rank) => `{"corpus_id": ${quoted(id)}, "score": ${pythonNumber(scores[rank]!)}}`,
  );
  return `{"query_id": ${quoted(query.id)}, "query": ${quoted(query.text)}, "results": [${results.join(', ')}]}`;
}

function quoted(text: string): string {
  return JSON.stringify(text).replace(
    /[^ -~]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
