import { join } from 'node:path';
import type { Options } from './read-options.ts';
import type { Side } from './side.ts';

/** Two ways of the same step of ours: the one in question, and the plain one in place of "theirs". */
const variants = {
  /** A large batch in blocks, and all at once. */
  cached: {
    common: ['--batch', '1024'],
    ours: ['--loss', 'CachedMultipleNegativesRankingLoss'],
    theirs: ['--loss', 'MultipleNegativesRankingLoss'],
  },
  /** Layers computed again for their gradients, and kept. */
  recompute: {
    common: ['--batch', '512', '--loss', 'MultipleNegativesRankingLoss'],
    ours: ['--recompute'],
    theirs: [],
  },
  /** The embeddings and the lower half of six layers frozen, and none. */
  frozen: {
    common: ['--batch', '16', '--steps', '20', '--loss', 'MultipleNegativesRankingLoss'],
    ours: ['--freeze', 'embeddings,encoder.layer.0.,encoder.layer.1.,encoder.layer.2.'],
    theirs: [],
  },
} as const;

export type Variant = keyof typeof variants;

/** What bench measures without Python. */
export const variantNames = Object.keys(variants) as Variant[];

/** The two programs of a variant. */
export function variantSides(variant: Variant, { model, train, threads }: Options): [Side, Side] {
  const { common, ...sides } = variants[variant];
  const run = (name: Side['name']): Side => ({
    name,
    command: process.execPath,
    arguments: [
      '--conditions=@sentenceforge/source',
      join(import.meta.dirname, 'ours-step.ts'),
      ...['--model', model, '--train', train, '--threads', `${threads}`],
      ...common,
      ...sides[name],
    ],
  });
  return [run('ours'), run('theirs')];
}
