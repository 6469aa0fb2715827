import type { EncodeOptions } from './encode-options.ts';

/** How a stream of texts is encoded: one embedding of float32 per text. */
export interface StreamOptions
  extends Omit<EncodeOptions, 'outputValue' | 'precision' | 'onProgress'> {
  /** How many texts are encoded together, which is how many are sorted by length (default 1024). */
  readonly chunkSize?: number;
}
