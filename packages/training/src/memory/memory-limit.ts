import type { InputExample } from '@sentenceforge/data';

/** How much memory the passes of an objective's steps may take, as `FitOptions.memoryBudget` says. */
export interface MemoryLimit {
  /** In bytes. */
  readonly budget: number;
  /** The largest batch that there may be, where that is known. */
  readonly largest: () => Promise<readonly InputExample[] | undefined>;
  /** Told when batches are cut into micro-batches, with what the largest would take at once, where that is known. */
  readonly onCut: (bytes: number | undefined) => void;
}
