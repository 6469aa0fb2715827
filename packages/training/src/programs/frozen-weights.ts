import type { HostTensor, Program } from '@sentenceforge/graph';
import type { ProgramOptions } from './program-options.ts';

/** The weights of a program that stay as they are, to be compiled into it: no gradient passes through what only they feed. */
export function frozenWeights(
  { parameters }: Program,
  { model, frozen }: Pick<ProgramOptions, 'model' | 'frozen'>,
): ReadonlyMap<string, HostTensor> {
  const names = parameters.map(({ attributes }) => attributes.name);
  return new Map(
    names
      .filter((name) => model.parameters.has(name) && frozen(name))
      .map((name) => [name, model.parameters.get(name)]),
  );
}
