import { z } from 'zod';
import type { Module } from './module.ts';
import { readConfig } from './read-config.ts';

const dropoutConfig = z.object({ dropout: z.number().min(0).lt(1).default(0.2) });

/**
 * Sets a share of the numbers of text embeddings to 0 while training, and scales up the others.
 *
 * @param rate the share, from 0 up to but not 1
 */
export function dropout(rate: number): Module {
  return {
    name: 'Dropout',
    takes: 'sentence',
    dimension: (input) => input,
    apply: (features, context) => ({
      ...features,
      sentence: context.drop(features.sentence!, rate),
    }),
    config: () => ({ dropout: rate }),
  };
}

/** Dropout from a folder of any Python release. Throws MODEL_FILE_MISSING, FILE_MALFORMED. */
export async function loadDropout(folder: string): Promise<Module> {
  return dropout((await readConfig(folder, dropoutConfig)).dropout);
}
