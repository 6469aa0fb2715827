import type { BootstrapOptions } from './bootstrap-options.ts';
import type { BootstrapSample } from './bootstrap-sample.ts';
import { type PairedBootstrap, pairedBootstrap } from './paired-bootstrap.ts';

/** Whether a model became better, with the numbers behind it. */
export interface Verdict extends PairedBootstrap {
  /** `same` when the interval of the difference holds 0: no difference can be told apart from chance. */
  readonly verdict: 'better' | 'same' | 'worse';
}

/**
 * Whether the second of two models is better on the same examples, where greater is better: the whole interval of
 * `pairedBootstrap` lies above 0, below 0, or around it.
 *
 * @throws as `pairedBootstrap`.
 * @example verdict(base.perExample!['dev_map']!, tuned.perExample!['dev_map']!).verdict // 'better'
 */
export function verdict(
  before: BootstrapSample,
  after: BootstrapSample,
  options: BootstrapOptions = {},
): Verdict {
  const found = pairedBootstrap(before, after, options);
  return { verdict: found.low > 0 ? 'better' : found.high < 0 ? 'worse' : 'same', ...found };
}
