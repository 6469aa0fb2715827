import type { NumericArray } from '@sentenceforge/graph';

/** Numbers for everything that a loss reads: what {@link sampleGraph} builds the graph of a loss over. */
export interface LossSample {
  /** `[B, D]`, one per column. */
  readonly columns: readonly NumericArray[];
  /** `[B, ...]`, int32 for class ids, float32 otherwise. */
  readonly labels?: NumericArray | undefined;
  /** The loss's own weights by name. */
  readonly parameters: Readonly<Record<string, NumericArray>>;
  /** `[B, Dg]`, one per column. */
  readonly guide?: readonly NumericArray[] | undefined;
  /** `[B, D]`, one per column. */
  readonly twin?: readonly NumericArray[] | undefined;
  /** `[layer][column]`, each `[B, D]`. */
  readonly layers?: readonly (readonly NumericArray[])[] | undefined;
  readonly decoder?: ToyDecoder | undefined;
  /** Which of a population are drawn: 1 or 0 for each. Default all of them. */
  readonly draw?: ((population: number, count: number) => readonly number[]) | undefined;
}

/** Stands in for a language model: the logits of a token of row b are `W (embedding_b + E_token)`. */
export interface ToyDecoder {
  /** The tokens of each row's text, without padding. */
  readonly ids: readonly (readonly number[])[];
  /** E, `[V, D]`. */
  readonly embedding: NumericArray;
  /** W, `[V, D]`. */
  readonly weight: NumericArray;
}
