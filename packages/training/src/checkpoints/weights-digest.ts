import { createHash } from 'node:crypto';
import type { ParameterStore } from '@sentenceforge/models';

/** A short digest of weights: their names, shapes and values. */
export function weightsDigest(store: ParameterStore): string {
  const hash = createHash('sha256');
  for (const name of store.names) {
    const { data, shape } = store.get(name);
    hash.update(`${name} [${shape}]\n`);
    // a hash takes less than 2 GiB at a time
    for (let start = 0; start < data.length; start += 2 ** 28) {
      hash.update(data.subarray(start, start + 2 ** 28));
    }
  }
  return hash.digest('hex').slice(0, 16);
}
