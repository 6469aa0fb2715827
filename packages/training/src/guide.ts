/** A fixed model that a loss is guided by (GISTEmbedLoss): a SentenceTransformer, of any dimension and vocabulary. */
export interface Guide {
  /** The size of its embeddings. */
  readonly dimension: number;
  encode(
    texts: readonly string[],
  ): Promise<{ readonly data: Float32Array | Float64Array; readonly columns: number }>;
}
