import type { Loss } from '../types/loss.ts';
import { rules } from './rules.ts';

/** Options of losses that embed a batch in blocks. */
export interface CachedOptions {
  /** Texts of a block. Default 32. */
  readonly miniBatchSize: number;
  /** Tokens of a block, at least one text, in place of `miniBatchSize`. */
  readonly miniBatchNumTokens: number | null;
}

/** What a loss adds to be a cached one. */
export const cached = {
  options: { miniBatchSize: 32, miniBatchNumTokens: null } as CachedOptions,
  rules: { miniBatchSize: rules.count, miniBatchNumTokens: rules.optionalCount },
  strategy: ({ miniBatchSize, miniBatchNumTokens }: CachedOptions): Loss['strategy'] => ({
    cached: miniBatchNumTokens === null ? { rows: miniBatchSize } : { tokens: miniBatchNumTokens },
  }),
} as const;
