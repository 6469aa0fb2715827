import type { ErrorContent } from '@sentenceforge/errors';
import type { EncodeOptions } from './encode-options.ts';

/** What a pool tells a worker: a question, that the answer to one is no longer wanted, or that it is to end. */
export type PoolMessage = PoolRequest | { readonly abort: number } | 'stop';

/** What a pool asks of a worker, and a worker answers: each answer has its question's number. */
export interface PoolRequest {
  readonly id: number;
  readonly method: 'encode' | 'encodeQuery' | 'encodeDocument';
  readonly texts: readonly string[];
  readonly options: Omit<EncodeOptions, 'signal' | 'onProgress' | 'precision' | 'outputValue'>;
}

export type PoolAnswer = { readonly id: number } & (
  | { readonly data: Float32Array; readonly columns: number }
  | { readonly error: PoolError }
);

/** An error in parts that can be sent between threads. */
export type PoolError =
  | ({ readonly code: string } & ErrorContent)
  | { readonly code?: undefined; readonly problem: string };
