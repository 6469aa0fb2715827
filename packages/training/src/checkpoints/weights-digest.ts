import { createHash } from 'node:crypto';
import type { ParameterStore } from '@sentenceforge/models';

/** A short digest of weights: their names, shapes and values. */
export function weightsDigest(store: ParameterStore): string {
  const hash = createHash('sha256');
  for (const name of store.names) {
    const { data, shape } = store.get(name);
    hash.update(`${name} [${shape}]\n`).update(data);
  }
  return hash.digest('hex').slice(0, 16);
}
