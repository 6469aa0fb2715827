import type { RelevantDocuments } from './relevant-documents.ts';
import type { TextsById } from './texts-by-id.ts';

/** Queries, the documents they are asked of, and which documents answer which query. */
export interface RetrievalDataset {
  readonly queries: TextsById;
  readonly corpus: TextsById;
  readonly relevantDocs: RelevantDocuments;
}
