import {
  add,
  embedding,
  gelu,
  layerNorm,
  linear,
  multiply,
  type Tensor,
} from '@sentenceforge/graph';
import { z } from 'zod';
import type { Encoder, EncoderContext } from './encoder.ts';
import { packedAttention } from './packed-attention.ts';

const bertConfig = z
  .object({
    vocab_size: z.int().positive(),
    hidden_size: z.int().positive(),
    num_hidden_layers: z.int().positive(),
    num_attention_heads: z.int().positive(),
    intermediate_size: z.int().positive(),
    max_position_embeddings: z.int().positive(),
    type_vocab_size: z.int().positive(),
    hidden_act: z.literal('gelu'),
    layer_norm_eps: z.number().positive(),
    hidden_dropout_prob: z.number().min(0).lt(1),
    attention_probs_dropout_prob: z.number().min(0).lt(1),
    position_embedding_type: z.literal('absolute').optional(),
  })
  .refine(({ hidden_size, num_attention_heads }) => hidden_size % num_attention_heads === 0, {
    message: 'hidden_size must be a multiple of num_attention_heads',
  });

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
      const drop = (x: Tensor): Tensor => context.drop(x, config.hidden_dropout_prob);
      const dense = (x: Tensor, name: string): Tensor =>
        linear(x, context.parameter(`${name}.weight`), context.parameter(`${name}.bias`));
      const norm = (x: Tensor, name: string): Tensor =>
        layerNorm(x, context.parameter(`${name}.weight`), context.parameter(`${name}.bias`), {
          epsilon: config.layer_norm_eps,
        });

      let hidden = drop(norm(embeddings(context), 'embeddings.LayerNorm')); // [T, D]
      for (const layer of layers) {
        const [q, k, v] = ['query', 'key', 'value'].map((name) =>
          dense(hidden, `${layer}.attention.self.${name}`),
        );
        const attended = packedAttention(q!, k!, v!, context.inputs, (probabilities) =>
          context.drop(probabilities, config.attention_probs_dropout_prob),
        );
        const output = drop(dense(attended, `${layer}.attention.output.dense`));
        hidden = norm(add(output, hidden), `${layer}.attention.output.LayerNorm`);
        const intermediate = gelu(dense(hidden, `${layer}.intermediate.dense`)); // [T, inner]
        const projected = drop(dense(intermediate, `${layer}.output.dense`));
        hidden = norm(add(projected, hidden), `${layer}.output.LayerNorm`);
      }
      return hidden;
    },
  };
}

/** Word, position and type embeddings; every token is of type 0. */
function embeddings({ inputs, parameter }: EncoderContext): Tensor {
  const table = (name: string): Tensor => parameter(`embeddings.${name}_embeddings.weight`);
  const words = embedding(table('word'), inputs.ids);
  const positions = embedding(table('position'), inputs.positions);
  const types = embedding(table('token_type'), multiply(inputs.positions, 0));
  return add(add(words, types), positions);
}
