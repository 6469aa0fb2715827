import type { Loss } from '@sentenceforge/losses';
import type { SentenceTransformer } from '@sentenceforge/models';
import type { Guide } from '../guide.ts';

/** What one objective of a run is compiled from. */
export interface ProgramOptions {
  readonly model: SentenceTransformer;
  readonly loss: Loss;
  /** Put before the names of the loss's weights, so that those of several objectives differ. */
  readonly prefix: string;
  /** Texts of an example. */
  readonly columns: number;
  /** Numbers of a label, 1 for a single one. */
  readonly labelWidth: number;
  readonly dropout: boolean;
  readonly guide?: Guide | undefined;
}
