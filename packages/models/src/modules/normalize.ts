import { normalize as normalizeRows } from '@sentenceforge/graph';
import type { Module } from './module.ts';

/** Text embeddings scaled to length 1. */
export function normalize(): Module {
  return {
    name: 'Normalize',
    takes: 'sentence',
    dimension: (input) => input,
    apply: (features) => ({ ...features, sentence: normalizeRows(features.sentence!) }),
    config: () => undefined,
  };
}
