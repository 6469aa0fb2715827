import { SentenceForgeError } from '@sentenceforge/errors';
import { requireInteger } from './require-integer.ts';
import { seedKey } from './seed-key.ts';

/** Names a mask: the run's seed in [0, 2^53), the training step and the place in the model, both in [0, 2^32). */
export interface DropoutMaskOptions {
  seed: number;
  step: number;
  site: number;
  /** The share of elements to drop, in [0, 1). It is rounded to a multiple of 1/65536. */
  rate: number;
}

/** The checked options as what a kernel needs: a 16-bit draw below `threshold` drops its element. */
export function dropoutDraws({ seed, step, site, rate }: DropoutMaskOptions): {
  key: [number, number];
  threshold: number;
} {
  const key = seedKey(seed);
  requireInteger('step', step, 0, 0xffffffff);
  requireInteger('site', site, 0, 0xffffffff);
  if (!(rate >= 0 && rate < 1)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The dropout rate is ${rate}, but it must be at least 0 and less than 1.`,
      fix: 'Give a rate such as 0.1.',
      details: { rate },
    });
  }
  return { key, threshold: Math.min(Math.round(rate * 0x10000), 0xffff) };
}
