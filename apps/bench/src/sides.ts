import { join } from 'node:path';
import type { Options } from './read-options.ts';
import type { Side } from './side.ts';

/** The two programs of a comparison, given the same model, file and number of threads. */
export function sides(kind: 'train' | 'encode', options: Options, python: string): [Side, Side] {
  const work =
    kind === 'train'
      ? ['--train', options.train, '--steps', `${options.steps}`]
      : ['--test', options.test];
  const common = ['--model', options.model, '--threads', `${options.threads}`, ...work];
  const ours = join(import.meta.dirname, `ours-${kind}.ts`);
  const theirs = join(import.meta.dirname, '..', 'python', `${kind}.py`);
  return [
    {
      name: 'ours',
      command: process.execPath,
      arguments: [
        '--conditions=@sentenceforge/source',
        ours,
        ...common,
        ...(kind === 'encode' ? ['--weights', options.weights] : []),
      ],
    },
    { name: 'theirs', command: python, arguments: [theirs, ...common] },
  ];
}
