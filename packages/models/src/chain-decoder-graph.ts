import type { Tensor } from '@sentenceforge/graph';
import type { BuildDecoderOptions } from './build-decoder-options.ts';
import type { DecoderGraph } from './decoder-graph.ts';
import type { Decoder } from './encoders/decoder.ts';
import { packedContext } from './packed-context.ts';

/**
 * A decoder as a graph over packed target texts.
 *
 * @param weights the nodes of what the decoder owns, and of what it shares with the encoder
 * @throws OPTION_INVALID for a prefix that sizes cannot have
 */
export function chainDecoderGraph(
  decoder: Decoder,
  heads: number,
  { embeddings, decoderWeightName: _, ...options }: BuildDecoderOptions,
  weights: {
    own(name: string, shape: readonly number[]): Tensor;
    shared(name: string): Tensor;
  },
): DecoderGraph {
  const { context, dropouts } = packedContext(options, heads, (name) => {
    const owned = decoder.parameters[name];
    return owned ? weights.own(name, owned.shape) : weights.shared(name);
  });
  const { inputs } = context;
  const logits = decoder.build(context, embeddings);
  return { logits, targets: inputs.targets, inputs, dropouts };
}
