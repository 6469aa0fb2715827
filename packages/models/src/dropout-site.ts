import type { InputAttributes, Tensor } from '@sentenceforge/graph';

/** A place of a graph where dropout happens: the mask that it asks for, uint8 with 1 for what is kept. */
export interface DropoutSite {
  readonly mask: Tensor<InputAttributes>;
  /** The share that is dropped, 0..1. */
  readonly rate: number;
}
