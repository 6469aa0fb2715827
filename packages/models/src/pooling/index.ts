import { cls } from './cls.ts';
import { max } from './max.ts';
import { mean } from './mean.ts';
import type { PoolingMode } from './pooling-mode.ts';

/** Pooling modes by Python's names. */
export const poolingModes: Readonly<Record<string, PoolingMode>> = { cls, max, mean };
