import type { Precision } from '@sentenceforge/vectors';

/** What is encoded how, as in Python's `encode`. */
export interface EncodeOptions {
  /** Most texts per run of the model (default 32; no limit where `batchTokens` is given alone). */
  readonly batchSize?: number;
  /** Most tokens per run of the model, special ones included; a longer text runs alone (default: no limit). */
  readonly batchTokens?: number;
  /** Called after each batch. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  readonly signal?: AbortSignal;
  /** Put before each text, as it is; wins over `promptName`. */
  readonly prompt?: string;
  /** The name of one of the model's prompts (default: the model's default prompt, where it has one). */
  readonly promptName?: string;
  /** Which route a model with routes takes, such as `query` or `document`; others do not ask. */
  readonly task?: string;
  /** Keep the first so many numbers of each embedding (default: the model's own `truncate_dim`, or all); for sentence embeddings only. */
  readonly truncateDim?: number;
  /** Whether embeddings are scaled to length 1, after they were truncated (default: no). */
  readonly normalizeEmbeddings?: boolean;
  /** One embedding per text (the default), or a matrix of all its tokens' embeddings, special ones and prompt included. */
  readonly outputValue?: 'sentence_embedding' | 'token_embeddings';
  /** What embeddings are stored as (default float32); int8 and uint8 take their ranges from these embeddings; for sentence embeddings only. */
  readonly precision?: Precision;
}
