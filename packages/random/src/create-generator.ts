import { domains } from './domains.ts';
import { philox } from './philox.ts';
import { requireInteger } from './require-integer.ts';
import { seedKey } from './seed-key.ts';

/** What picks a sequence: integers, `seed` in [0, 2^53), `stream` and `use` (default 0) in [0, 2^32). */
export interface SequenceOptions {
  seed: number;
  stream?: number;
  /** What the numbers are for, so that equal seeds and streams in two uses share no draws. */
  use?: number;
}

/** A sequence of random numbers. Each call moves it on. */
export interface Generator {
  /** An unsigned 32-bit integer. */
  word(): number;
  /** A number in [0, 1) with 53 random bits. */
  uniform(): number;
  /** An integer in [0, bound), each equally likely; `bound` in [1, 2^32]. */
  integer(bound: number): number;
  /** A number from the normal distribution of mean 0 and variance 1 (Box and Muller 1958). */
  normal(): number;
}

/**
 * A sequence that depends on (seed, stream, use) alone. Different streams of one seed are independent: one per epoch,
 * per bootstrap sample, per weight matrix. A sequence has 2^34 words.
 *
 * @throws OPTION_INVALID when seed, stream, use or a bound is out of range.
 * @example
 * const generator = createGenerator({ seed: 42, stream: 1 });
 * const die = generator.integer(6) + 1;
 */
export function createGenerator({ seed, stream = 0, use = 0 }: SequenceOptions): Generator {
  const key = seedKey(seed);
  requireInteger('stream', stream, 0, 0xffffffff);
  requireInteger('use', use, 0, 0xffffffff);
  let block = 0;
  let words: Uint32Array = new Uint32Array(0);
  let next = 0;

  const word = (): number => {
    if (next === words.length) {
      words = philox([block, use, stream, domains.sequence], key);
      block++;
      next = 0;
    }
    return words[next++]!;
  };
  const uniform = (): number => ((word() >>> 5) * 0x4000000 + (word() >>> 6)) / 0x20000000000000;
  return {
    word,
    uniform,
    // 1 - uniform() is never 0
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    integer: (bound) => {
      requireInteger('bound', bound, 1, 0x100000000);
      // Words beyond the largest multiple of the bound would favour the small integers: they are drawn again.
      const limit = 0x100000000 - (0x100000000 % bound);
      let drawn = word();
      while (drawn >= limit) drawn = word();
      return drawn % bound;
    },
  };
}
