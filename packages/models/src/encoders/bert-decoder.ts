import {
  broadcastTo,
  constant,
  linear,
  matmul,
  multiply,
  reshape,
  type Size,
  type Tensor,
  transpose,
} from '@sentenceforge/graph';
import { belongs } from '../packing/belongs.ts';
import type { BertConfig } from './bert-config.ts';
import type { Decoder, DecoderParameter } from './decoder.ts';
import type { EncoderContext } from './encoder.ts';
import { hideLater } from './hide-later.ts';
import { postNormBlocks } from './post-norm-blocks.ts';
import type { PostNormFamily } from './post-norm-family.ts';

/**
 * BERT as a decoder with cross-attention to one vector per text (`transformers.BertLMHeadModel` with `is_decoder` and
 * `add_cross_attention`). It owns the cross-attention and the head's transform; all else is the encoder's, the word
 * embeddings as the head's matrix too.
 *
 * A softmax over one key is 1 whatever query and key are: neither needs weights, they never got a gradient.
 *
 * @param family the encoder's
 */
export function bertDecoder(config: BertConfig, family: PostNormFamily): Decoder {
  const { layers } = family;
  const { hidden_size: dimension, num_attention_heads: heads } = config;
  const bias: DecoderParameter = { shape: [dimension], initial: { constant: 0 } };
  const dense = (name: string): Record<string, DecoderParameter> => ({
    [`${name}.weight`]: {
      shape: [dimension, dimension],
      initial: { normal: config.initializer_range },
    },
    [`${name}.bias`]: bias,
  });
  const norm = (name: string): Record<string, DecoderParameter> => ({
    [`${name}.weight`]: { shape: [dimension], initial: { constant: 1 } },
    [`${name}.bias`]: bias,
  });
  return {
    parameters: {
      ...Object.assign(
        {},
        ...layers.map((layer) => ({
          ...dense(`${layer}.crossattention.self.value`),
          ...dense(`${layer}.crossattention.output.dense`),
          ...norm(`${layer}.crossattention.output.LayerNorm`),
        })),
      ),
      ...dense('cls.predictions.transform.dense'),
      ...norm('cls.predictions.transform.LayerNorm'),
      'cls.predictions.bias': { shape: [config.vocab_size], initial: { constant: 0 } },
    },
    build(context, embeddings) {
      const blocks = postNormBlocks(family, context);
      const ownText = transpose(belongs(context.inputs), [1, 0]); // [T, texts]
      let hidden = blocks.embeddings();
      for (const layer of layers) {
        hidden = blocks.selfAttention(hidden, layer, hideLater);
        const values = blocks.dense(embeddings, `${layer}.crossattention.self.value`);
        const seen = dropKeys(matmul(ownText, values), heads, context, config);
        hidden = blocks.addTo(hidden, seen, {
          dense: `${layer}.crossattention.output.dense`,
          norm: `${layer}.crossattention.output.LayerNorm`,
          rate: config.hidden_dropout_prob,
        });
        hidden = blocks.feedForward(hidden, layer);
      }
      const transformed = family.activation(
        blocks.dense(hidden, 'cls.predictions.transform.dense'),
      );
      return linear(
        blocks.norm(transformed, 'cls.predictions.transform.LayerNorm'),
        context.parameter('embeddings.word_embeddings.weight'),
        context.parameter('cls.predictions.bias'),
      );
    },
  };
}

/** Dropout of the probabilities of a single key, all 1: each token loses the whole vector of a head. */
function dropKeys(
  values: Tensor,
  heads: number,
  context: EncoderContext,
  { attention_probs_dropout_prob: rate }: BertConfig,
): Tensor {
  const [tokens, dimension] = values.shape as [Size, number];
  const probabilities = broadcastTo(constant(1), [tokens, heads, 1]);
  const dropped = context.drop(probabilities, rate);
  if (dropped === probabilities) return values;
  const perHead = reshape(values, [tokens, heads, dimension / heads]);
  return reshape(multiply(perHead, dropped), [tokens, dimension]);
}
