import { createHash } from 'node:crypto';
import type { InputExample } from '@sentenceforge/data';

/** How many examples there are, and a short digest of their texts and labels in order. */
export function examplesDigest(examples: readonly InputExample[]): string {
  const hash = createHash('sha256');
  for (const { texts, label } of examples) hash.update(JSON.stringify([texts, label ?? null]));
  return `${examples.length}, ${hash.digest('hex').slice(0, 16)}`;
}
