import type { DataLoader } from '../data-loader.ts';
import type { BatchPlan } from './batch-sampler.ts';
import { cutBatches } from './cut-batches.ts';
import { exampleLengths } from './example-lengths.ts';

/** What a loader's plans follow from. */
type Settings = Pick<
  DataLoader,
  'examples' | 'batchSize' | 'batchTokens' | 'sampler' | 'shuffle' | 'seed' | 'dropLast'
>;

/**
 * The plan of any epoch, by the sampler of a loader; the latest one is kept. Lengths are counted when the sampler
 * first needs them, in characters unless there is a `countTokens`.
 */
export function planEpochs(
  { examples, batchSize, batchTokens, sampler, shuffle, seed, dropLast }: Settings,
  countTokens: (text: string) => number = (text) => text.length,
): (epoch: number) => BatchPlan {
  let counted: Float64Array | undefined;
  const lengths = (): Float64Array => {
    counted ??= exampleLengths(examples, countTokens);
    return counted;
  };
  const cut = (rows: Uint32Array, scale = 1): Uint32Array[] =>
    batchTokens === undefined
      ? cutBatches(rows, { batchSize: batchSize! * scale })
      : cutBatches(rows, { batchTokens: batchTokens * scale, lengths: lengths() });

  const planned = sampler.plan(examples, { batchSize, shuffle, seed, cut, lengths });
  let latest: { epoch: number; plan: BatchPlan } | undefined;
  return (epoch) => {
    if (latest?.epoch !== epoch) {
      const plan = planned(epoch);
      const isFull = ({ length }: ArrayLike<number>) => length >= (batchSize ?? 1);
      latest = { epoch, plan: dropLast ? plan.filter(isFull) : plan };
    }
    return latest.plan;
  };
}
