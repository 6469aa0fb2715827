import type { SentenceTransformer } from '@sentenceforge/models';

/** A model that is evaluated. */
export interface NamedModel {
  /** What results call it. */
  readonly name: string;
  /** The folder or name that it was asked for by. */
  readonly path: string;
  readonly model: SentenceTransformer;
}
