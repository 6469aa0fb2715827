import type { ParameterStore } from '@sentenceforge/models';
import type { Adapters } from './adapters.ts';
import { mergeAdapters } from './merge-adapters.ts';

/** Do something with a model as it is with adapters, where there are any, and set it back afterwards. */
export async function withMergedAdapters(
  model: ParameterStore,
  adapters: Adapters | undefined,
  work: () => Promise<void>,
): Promise<void> {
  const setBack = adapters && mergeAdapters(model, adapters);
  try {
    await work();
  } finally {
    setBack?.();
  }
}
