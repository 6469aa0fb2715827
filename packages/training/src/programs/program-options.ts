import type { Loss } from '@sentenceforge/losses';
import type { SentenceTransformer } from '@sentenceforge/models';
import type { Guide } from '../guide.ts';
import type { Adapters } from '../lora/adapters.ts';
import type { MemoryLimit } from '../memory/memory-limit.ts';

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
  /** Whether a weight of the model stays as it is. */
  readonly frozen: (name: string) => boolean;
  /** The most batches of a step. */
  readonly accumulate: number;
  /** Whether what a layer computed is computed again for its gradient, instead of kept. */
  readonly recompute: boolean;
  readonly guide?: Guide | undefined;
  /** What is trained in place of the model's own weights. */
  readonly adapters?: Adapters | undefined;
  readonly memory?: MemoryLimit | undefined;
}
