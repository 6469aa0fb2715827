import { SentenceForgeError } from '@sentenceforge/errors';
import type { Chain } from './chain.ts';
import type { InputModule } from './input-module.ts';
import type { Module } from './module.ts';
import type { Stage } from './stage.ts';
import { weightPrefix } from './weight-prefix.ts';

/**
 * The chain of modules for a task, checked: each takes what the one before makes.
 *
 * @param task undefined for a call that names none
 * @throws MODEL_UNSUPPORTED when the modules do not fit together, OPTION_INVALID for a task without a route
 */
export function chainOf(stages: readonly Stage[], task?: string): Chain {
  const links = linksOf(stages, task);
  const names = links.map(({ module }) => module.name).join(', ');
  const refuse = (why: string): never => {
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `The model's modules are ${names || 'none'}: ${why}.`,
      fix: 'A model starts with a Transformer or a StaticEmbedding, tokens are pooled once, and sizes agree.',
      details: { modules: names, task },
    });
  };
  let dimension = 0;
  let made: 'texts' | 'tokens' | 'sentence' = 'texts';
  for (const { module } of links) {
    const { name, takes = 'texts', inputDimension } = module;
    if (takes !== made) refuse(`${name} works on ${plural[takes]}, but gets ${plural[made]}`);
    if (inputDimension !== undefined && inputDimension !== dimension) {
      refuse(`${name} takes vectors of ${inputDimension} numbers, but gets ${dimension}`);
    }
    dimension = module.dimension(dimension);
    made = module.makes ?? module.takes ?? 'tokens';
  }
  if (made !== 'sentence') refuse(`they end with ${plural[made]}, not with embeddings of texts`);
  const excludesPrompt = links.some(({ module }) => module.excludesPrompt);
  return { input: links[0]!.module as InputModule, links, dimension, excludesPrompt };
}

const plural = { texts: 'texts', tokens: 'embeddings of tokens', sentence: 'embeddings of texts' };

function linksOf(stages: readonly Stage[], task: string | undefined): Chain['links'] {
  return stages.flatMap(({ path, module }): readonly { prefix: string; module: Module }[] =>
    'routes' in module
      ? linksOf(module.routes[module.routeOf(task)]!, task)
      : [{ prefix: weightPrefix(path), module }],
  );
}
