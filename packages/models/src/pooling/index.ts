import { cls } from './cls.ts';
import { lastToken } from './last-token.ts';
import { max } from './max.ts';
import { mean } from './mean.ts';
import { meanSqrtLenTokens } from './mean-sqrt-len-tokens.ts';
import type { PoolingMode } from './pooling-mode.ts';
import { weightedMean } from './weighted-mean.ts';

/** Pooling modes by Python's names. */
export const poolingModes: Readonly<Record<string, PoolingMode>> = {
  cls,
  max,
  mean,
  mean_sqrt_len_tokens: meanSqrtLenTokens,
  weightedmean: weightedMean,
  lasttoken: lastToken,
};
