import type { Loss } from '@sentenceforge/losses';

/** What a loss requires beside embeddings that only one graph over the whole batch has: layers, a twin, a decoder. */
export function readsWholeBatch({ requires = [] }: Pick<Loss, 'requires'>): boolean {
  return requires.some((extra) => extra !== 'guide' && extra !== 'sample');
}
