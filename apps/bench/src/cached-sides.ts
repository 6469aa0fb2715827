import { join } from 'node:path';
import type { Options } from './read-options.ts';
import type { Side } from './side.ts';

/** A step over a large batch in blocks, and as the other side the same all at once. */
export function cachedSides({ model, train, threads }: Options): [Side, Side] {
  const run = (name: Side['name'], loss: string): Side => ({
    name,
    command: process.execPath,
    arguments: [
      '--conditions=@sentenceforge/source',
      join(import.meta.dirname, 'ours-cached.ts'),
      ...['--model', model, '--train', train, '--threads', `${threads}`],
      ...['--loss', loss, '--batch', '1024'],
    ],
  });
  return [
    run('ours', 'CachedMultipleNegativesRankingLoss'),
    run('theirs', 'MultipleNegativesRankingLoss'),
  ];
}
