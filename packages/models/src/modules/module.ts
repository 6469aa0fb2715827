import type { Tensor } from '@sentenceforge/graph';
import type { EncoderContext } from '../encoders/encoder.ts';

/** What flows from module to module. */
export interface Features {
  /** Token embeddings `[T, D]`. */
  readonly tokens?: Tensor;
  /** Hidden states `[T, D]` of the embedding layer and of every layer; the last are the token embeddings. */
  readonly layers?: readonly Tensor[];
  /** Text embeddings `[texts, D]`. */
  readonly sentence?: Tensor;
}

/** One stage of a SentenceTransformer, as modules.json lists them: a description, no values. */
export interface Module {
  /** Python's class name, as in the folder's name and in modules.json. */
  readonly name: string;
  /** Whether tokens of a prompt must be left out of what it makes. */
  readonly excludesPrompt?: boolean;
  /** The size of what it makes, given the size of what it gets. */
  dimension(input: number): number;
  apply(features: Features, context: EncoderContext): Features;
  /** The content of its config.json; undefined where it has none. */
  config(): object | undefined;
}
