import type { HostTensor, Program } from '@sentenceforge/graph';
import type { Optimizer } from '../optimizers/optimizer.ts';

/** The values of a program's weights that are trained, where the optimizer holds them; the others are compiled into it. */
export function weightFeeds(
  { parameters }: Program,
  { values }: Optimizer,
): Record<string, HostTensor> {
  return Object.fromEntries(
    parameters.flatMap(({ attributes: { name }, shape }) => {
      const data = values.get(name);
      const tensor = { shape: shape as readonly number[], dtype: 'float32' as const };
      return data ? [[name, { data, ...tensor }] as const] : [];
    }),
  );
}
