import type { Matrix, SimilarityFunctionName } from '@sentenceforge/vectors';

/** How an evaluator wants texts to be encoded. */
export interface EncoderOptions {
  /** How many texts the model sees at once. */
  readonly batchSize?: number;
  readonly showProgressBar?: boolean;
  /** Put before each text, as it is; wins over `promptName`. */
  readonly prompt?: string;
  /** The name of one of the model's prompts. */
  readonly promptName?: string;
  readonly signal?: AbortSignal;
}

/**
 * Anything that turns texts into embeddings: a SentenceTransformer is one by its shape, and so is an object around a
 * remote service or a table of known vectors.
 *
 * @example
 * const encoder: Encoder = {
 *   encode: async (texts) => ({
 *     data: Float64Array.from(texts, (text) => text.length), rows: texts.length, columns: 1,
 *   }),
 * };
 */
export interface Encoder {
  /** One row per text, in the order given. */
  encode(texts: readonly string[], options?: EncoderOptions): Promise<Matrix>;
  /** The same for queries, where the model encodes them in a way of their own, such as with a prompt. */
  encodeQuery?(texts: readonly string[], options?: EncoderOptions): Promise<Matrix>;
  /** The same for the documents that queries are compared with. */
  encodeDocument?(texts: readonly string[], options?: EncoderOptions): Promise<Matrix>;
  /** How this model's embeddings are meant to be compared; cosine when it does not say. */
  readonly similarityFnName?: SimilarityFunctionName | null;
}
