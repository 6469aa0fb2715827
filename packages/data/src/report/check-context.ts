import type { TextPool } from './splits/text-pool.ts';

/** What is known when all splits are read and the checks begin. */
export interface CheckContext {
  readonly pool: TextPool;
  /** The columns that were asked for. */
  readonly columns?: readonly string[] | undefined;
  /** The share of the range by which scores of the same texts may differ. */
  readonly scoreTolerance: number;
  readonly batchSize: number;
  /** The tokens of the pool's texts by their number, where they were counted. */
  readonly tokens?: readonly number[] | undefined;
  readonly maxTokens?: number | undefined;
}
