import { activations } from './activations.ts';
import type { BertConfig } from './bert-config.ts';
import type { PostNormFamily } from './post-norm-family.ts';

/** The record of a BERT, from which those of its relatives start. */
export function bertFamily(config: BertConfig): PostNormFamily {
  return {
    prefix: 'bert.',
    vocabulary: config.vocab_size,
    positions: config.max_position_embeddings,
    types: config.type_vocab_size,
    embeddingSize: config.hidden_size,
    hiddenSize: config.hidden_size,
    innerSize: config.intermediate_size,
    heads: config.num_attention_heads,
    epsilon: config.layer_norm_eps,
    activation: activations[config.hidden_act]!,
    layers: Array.from({ length: config.num_hidden_layers }, (_, i) => `encoder.layer.${i}`),
    parts: {
      query: 'attention.self.query',
      key: 'attention.self.key',
      value: 'attention.self.value',
      attentionOutput: 'attention.output.dense',
      attentionNorm: 'attention.output.LayerNorm',
      intermediate: 'intermediate.dense',
      output: 'output.dense',
      outputNorm: 'output.LayerNorm',
    },
    dropout: {
      embeddings: config.hidden_dropout_prob,
      probabilities: config.attention_probs_dropout_prob,
      attention: config.hidden_dropout_prob,
      feedForward: config.hidden_dropout_prob,
    },
  };
}
