import { domains } from './domains.ts';
import { type DropoutMaskOptions, dropoutDraws } from './dropout-draws.ts';
import { philox } from './philox.ts';

/**
 * Writes a dropout mask: 0 = dropped, 1 = kept. Element i depends on (seed, step, site, i) alone; neither the rate nor
 * the length moves its draw. This is the reference in plain TypeScript, without a set-up but slow; for whole training
 * steps `createDropoutMasks` writes the same bytes faster.
 *
 * A block of 4 counters gives 32 draws of 16 bits: first the halves (low, high) of the first words of the 4 blocks,
 * then those of the second words, and so on.
 *
 * @throws OPTION_INVALID when an option is out of range.
 * @example
 * const mask = new Uint8Array(1000);
 * fillDropoutMask(mask, { seed: 42, step: 0, site: 3, rate: 0.1 }); // about 100 zeros
 */
export function fillDropoutMask(target: Uint8Array, options: DropoutMaskOptions): void {
  const { key, threshold } = dropoutDraws(options);
  for (let start = 0; start < target.length; start += 32) {
    for (let lane = 0; lane < 4; lane++) {
      const block = start / 8 + lane;
      const words = philox([block, options.step, options.site, domains.dropout], key);
      for (let word = 0; word < 4; word++) {
        const index = start + word * 8 + lane * 2;
        target[index] = (words[word]! & 0xffff) < threshold ? 0 : 1;
        target[index + 1] = words[word]! >>> 16 < threshold ? 0 : 1;
      }
    }
  }
}
