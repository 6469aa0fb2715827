import { SentenceForgeError } from '@sentenceforge/errors';
import type { Tensor } from '@sentenceforge/graph';
import type { BuildGraphOptions } from './build-graph-options.ts';
import type { EmbeddingGraph } from './embedding-graph.ts';
import type { Chain } from './modules/chain.ts';
import type { Features } from './modules/module.ts';
import { packedContext } from './packed-context.ts';
import { tokensAfterPrompt } from './tokens-after-prompt.ts';

/**
 * A chain of modules as a graph over packed tokens.
 *
 * @param weight the node of a weight, by the model's name for it
 * @throws OPTION_INVALID for a prefix that sizes cannot have; MODEL_UNSUPPORTED when layers are asked for and there are none
 */
export function chainGraph(
  { input, links, excludesPrompt }: Chain,
  options: Omit<BuildGraphOptions, 'task' | 'weightName'>,
  weight: (name: string) => Tensor,
): EmbeddingGraph {
  const { context: shared, dropouts } = packedContext(options, input.encoder?.heads ?? 1, weight);
  const { inputs } = shared;
  const afterPrompt =
    options.afterPrompt && excludesPrompt ? { afterPrompt: tokensAfterPrompt(inputs) } : {};
  const steps = links.map(({ module, prefix }) => (features: Features): Features => {
    const parameter = (name: string): Tensor => weight(prefix + name);
    return module.apply(features, { ...shared, ...afterPrompt, parameter });
  });
  const [encode, ...rest] = steps;
  const encoded = encode!({});
  const follow = (start: Features): Features => rest.reduce((given, step) => step(given), start);
  const { sentence, tokens } = follow(encoded);
  if (options.layers && !encoded.layers) {
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `Embeddings of layers are asked for, but the model starts with a ${input.name}, which has none.`,
      fix: 'Use a loss that needs no layers, or a model with a transformer.',
    });
  }
  return {
    embeddings: sentence!,
    ...(tokens ? { tokens } : {}),
    ...(encoded.layers ? { states: encoded.layers } : {}),
    ...(options.layers
      ? {
          layers: encoded
            .layers!.slice(0, -1)
            .map((state) => follow({ ...encoded, tokens: state }).sentence!),
        }
      : {}),
    inputs,
    dropouts,
  };
}
