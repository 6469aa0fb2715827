import {
  type Matrix,
  type SimilarityFunctionName,
  similarityBlocks,
  TopK,
} from '@sentenceforge/vectors';
import { compareIds } from './compare-ids.ts';
import type { RankedDocuments } from './ranked-documents.ts';

/** What is searched, and how. */
export interface BestDocumentsOptions {
  readonly queries: Matrix;
  /** The id of every document. */
  readonly ids: readonly string[];
  /** The embeddings of documents `start` .. `end - 1`; asked for in order, and let go of before the next. */
  readonly encode: (start: number, end: number) => Promise<Matrix>;
  /** Documents encoded at once. */
  readonly chunkSize: number;
  readonly scoreFunctions: readonly SimilarityFunctionName[];
  /** Documents kept per query and score function. */
  readonly topK: number;
}

/**
 * For each score function and query the most similar documents, ordered by (-score, id) as in Python. Holds the
 * embeddings of one chunk, one block of similarities and `topK` documents per query, however many documents there are.
 *
 * @throws MATRIX_SHAPE_MISMATCH when queries and documents have embeddings of different lengths.
 * @example
 * const found = await bestDocuments({ queries, ids: ['d1', 'd2'], encode, chunkSize: 50_000,
 *   scoreFunctions: ['cosine'], topK: 10 });
 * found.get('cosine')![0]!.ids; // the best documents for the first query
 */
export async function bestDocuments(
  options: BestDocumentsOptions,
): Promise<Map<SimilarityFunctionName, RankedDocuments[]>> {
  const { queries, ids, encode, chunkSize, scoreFunctions, topK } = options;
  // A heap breaks ties by the smaller number: a document's place among the sorted ids stands for it.
  const byId = Uint32Array.from(ids.keys()).sort((one, other) =>
    compareIds(ids[one]!, ids[other]!),
  );
  const places = new Uint32Array(ids.length);
  for (const [place, document] of byId.entries()) {
    places[document] = place;
  }
  const heaps = new Map(
    scoreFunctions.map((name) => [
      name,
      Array.from({ length: queries.rows }, () => new TopK(Math.min(topK, ids.length))),
    ]),
  );
  for (let start = 0; start < ids.length; start += chunkSize) {
    const end = Math.min(start + chunkSize, ids.length);
    const chunk = await encode(start, end);
    for (const [scoreFunction, best] of heaps) {
      offerChunk(queries, chunk, scoreFunction, places.subarray(start, end), best);
    }
  }
  const ranked = (heap: TopK): RankedDocuments => {
    const { ids: found, scores } = heap.sorted();
    return { ids: Array.from(found, (place) => ids[byId[place]!]!), scores };
  };
  return new Map(Array.from(heaps, ([name, best]) => [name, best.map(ranked)]));
}

function offerChunk(
  queries: Matrix,
  chunk: Matrix,
  scoreFunction: SimilarityFunctionName,
  places: Uint32Array,
  heaps: readonly TopK[],
): void {
  for (const block of similarityBlocks(queries, chunk, { scoreFunction })) {
    const { scores, stride, queryStart, queryRows, corpusStart, corpusRows } = block;
    for (let row = 0; row < queryRows; row++) {
      const heap = heaps[queryStart + row]!;
      let bar = heap.bar;
      for (let column = 0, at = row * stride; column < corpusRows; column++, at++) {
        if (scores[at]! >= bar) {
          heap.offer(scores[at]!, places[corpusStart + column]!);
          bar = heap.bar;
        }
      }
    }
  }
}
