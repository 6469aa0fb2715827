import type { Encoder } from '../encoders/encoder.ts';
import type { StoredTensor } from '../safetensors/read-safetensors.ts';
import type { Module } from './module.ts';

/** A module that starts from texts: it says what their tokens are. */
export interface InputModule extends Module {
  readonly tokenizer: {
    /** The most tokens of a text that count; Infinity where there is no limit. */
    readonly maxLength: number;
    encode(text: string): readonly number[];
  };
  /** The transformer that it runs, where it does. */
  readonly encoder?: Encoder;
  /** Tensors of its file that it does not use: saved as they were. */
  readonly unused?: ReadonlyMap<string, StoredTensor>;
}
