import { bertBlocks } from './bert-blocks.ts';
import { bertConfig } from './bert-config.ts';
import { bertDecoder } from './bert-decoder.ts';
import type { Encoder } from './encoder.ts';

/**
 * BERT (Devlin et al. 2019; `transformers.BertModel` without its pooler).
 *
 * @param json the content of config.json
 * @throws ZodError when the config describes something else
 */
export function bert(json: unknown): Encoder {
  const config = bertConfig.parse(json);
  const { hidden_size: dimension, intermediate_size: inner } = config;
  const layers = Array.from({ length: config.num_hidden_layers }, (_, i) => `encoder.layer.${i}`);
  const weight = (name: string, ...shape: number[]) => ({
    [`${name}.weight`]: shape,
    [`${name}.bias`]: [shape[0]!],
  });
  return {
    heads: config.num_attention_heads,
    dimension,
    maxPositions: config.max_position_embeddings,
    parameters: {
      'embeddings.word_embeddings.weight': [config.vocab_size, dimension],
      'embeddings.position_embeddings.weight': [config.max_position_embeddings, dimension],
      'embeddings.token_type_embeddings.weight': [config.type_vocab_size, dimension],
      ...weight('embeddings.LayerNorm', dimension),
      ...Object.assign(
        {},
        ...layers.map((layer) => ({
          ...weight(`${layer}.attention.self.query`, dimension, dimension),
          ...weight(`${layer}.attention.self.key`, dimension, dimension),
          ...weight(`${layer}.attention.self.value`, dimension, dimension),
          ...weight(`${layer}.attention.output.dense`, dimension, dimension),
          ...weight(`${layer}.attention.output.LayerNorm`, dimension),
          ...weight(`${layer}.intermediate.dense`, inner, dimension),
          ...weight(`${layer}.output.dense`, dimension, inner),
          ...weight(`${layer}.output.LayerNorm`, dimension),
        })),
      ),
    },
    // models with a head have the encoder under a prefix; the first checkpoints have TensorFlow's names of norms
    weightName: (inCheckpoint) =>
      inCheckpoint
        .replace(/^bert\./, '')
        .replace(/\.gamma$/, '.weight')
        .replace(/\.beta$/, '.bias'),
    build(context) {
      const { embeddings, selfAttention, feedForward } = bertBlocks(config, context);
      const states = [embeddings()];
      for (const layer of layers) {
        states.push(feedForward(selfAttention(states.at(-1)!, layer), layer));
      }
      return states;
    },
    decoder: bertDecoder(config, layers),
  };
}
