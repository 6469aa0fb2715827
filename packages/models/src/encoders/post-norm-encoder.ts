import { checkpointName } from './checkpoint-name.ts';
import type { Encoder } from './encoder.ts';
import { postNormBlocks } from './post-norm-blocks.ts';
import type { PostNormFamily } from './post-norm-family.ts';
import { wholeHeads } from './whole-heads.ts';

/**
 * The encoder of a family.
 *
 * @throws MODEL_UNSUPPORTED when the hidden size is no multiple of the number of heads
 */
export function postNormEncoder(family: PostNormFamily): Encoder {
  const { hiddenSize, innerSize, embeddingSize, heads, parts, attentionBias } = family;
  wholeHeads(hiddenSize, heads);
  const weight = (name: string, ...shape: number[]): Record<string, number[]> => ({
    [`${name}.weight`]: shape,
    [`${name}.bias`]: [shape[0]!],
  });
  const table = (name: string, rows: number): Record<string, number[]> => ({
    [`embeddings.${name}_embeddings.weight`]: [rows, embeddingSize],
  });
  const layer = (name: string): Record<string, number[]> => ({
    ...weight(`${name}.${parts.query}`, hiddenSize, hiddenSize),
    ...weight(`${name}.${parts.key}`, hiddenSize, hiddenSize),
    ...weight(`${name}.${parts.value}`, hiddenSize, hiddenSize),
    ...weight(`${name}.${parts.attentionOutput}`, hiddenSize, hiddenSize),
    ...weight(`${name}.${parts.attentionNorm}`, hiddenSize),
    ...weight(`${name}.${parts.intermediate}`, innerSize, hiddenSize),
    ...weight(`${name}.${parts.output}`, hiddenSize, innerSize),
    ...weight(`${name}.${parts.outputNorm}`, hiddenSize),
  });
  return {
    heads,
    dimension: hiddenSize,
    maxPositions: family.positions - (family.padding === undefined ? 0 : family.padding + 1),
    parameters: {
      ...table('word', family.vocabulary),
      ...table('position', family.positions),
      ...(family.types > 0 ? table('token_type', family.types) : {}),
      ...weight('embeddings.LayerNorm', embeddingSize),
      ...(family.projection ? weight(family.projection, hiddenSize, embeddingSize) : {}),
      ...Object.assign({}, ...family.layers.map(layer)),
      ...attentionBias?.parameters,
    },
    weightName: (inCheckpoint) => checkpointName(family.prefix, inCheckpoint),
    build(context) {
      const { embeddings, selfAttention, feedForward } = postNormBlocks(family, context);
      const bias = attentionBias?.build(context);
      const states = [embeddings()];
      for (const name of family.layers) {
        states.push(feedForward(selfAttention(states.at(-1)!, name, bias), name));
      }
      return states;
    },
  };
}
