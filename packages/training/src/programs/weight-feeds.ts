import type { HostTensor, Program } from '@sentenceforge/graph';
import type { Optimizer } from '../optimizers/optimizer.ts';

/** The values of a program's weights, where the optimizer holds them. */
export function weightFeeds(
  { parameters }: Program,
  { values }: Optimizer,
): Record<string, HostTensor> {
  return Object.fromEntries(
    parameters.map(({ attributes: { name }, shape }) => [
      name,
      { data: values.get(name)!, shape: shape as readonly number[], dtype: 'float32' as const },
    ]),
  );
}
