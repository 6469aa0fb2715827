import {
  add,
  embedding,
  gelu,
  layerNorm,
  linear,
  multiply,
  type Tensor,
} from '@sentenceforge/graph';
import type { BertConfig } from './bert-config.ts';
import type { EncoderContext } from './encoder.ts';
import { packedAttention } from './packed-attention.ts';

/** The parts that BERT's encoder and decoder are put together from; each takes and makes `[T, D]` unless it says more. */
export interface BertBlocks {
  /** Word, position and type embeddings, normalised; every token is of type 0. */
  embeddings(): Tensor;
  /** x Wᵀ + b: `[N, in]` to `[N, out]`. */
  dense(x: Tensor, name: string): Tensor;
  norm(x: Tensor, name: string): Tensor;
  /** A dense layer of x with dropout, added to the hidden states and normalised: how every sublayer ends. */
  addTo(hidden: Tensor, x: Tensor, name: string): Tensor;
  /** @param options.causal whether a token sees only those up to itself */
  selfAttention(hidden: Tensor, layer: string, options?: { causal?: boolean }): Tensor;
  feedForward(hidden: Tensor, layer: string): Tensor;
}

/** The blocks of a BERT (Devlin et al. 2019; `transformers.models.bert.modeling_bert`) in one graph. */
export function bertBlocks(config: BertConfig, context: EncoderContext): BertBlocks {
  const { inputs, parameter } = context;
  const weights = (name: string): [weight: Tensor, bias: Tensor] => [
    parameter(`${name}.weight`),
    parameter(`${name}.bias`),
  ];
  const drop = (x: Tensor): Tensor => context.drop(x, config.hidden_dropout_prob);
  const dense = (x: Tensor, name: string): Tensor => linear(x, ...weights(name));
  const norm = (x: Tensor, name: string): Tensor =>
    layerNorm(x, ...weights(name), { epsilon: config.layer_norm_eps });
  const addTo = (hidden: Tensor, x: Tensor, name: string): Tensor =>
    norm(add(drop(dense(x, `${name}.dense`)), hidden), `${name}.LayerNorm`);
  const table = (name: string): Tensor => parameter(`embeddings.${name}_embeddings.weight`);
  return {
    embeddings() {
      const words = embedding(table('word'), inputs.ids);
      const positions = embedding(table('position'), inputs.positions);
      const types = embedding(table('token_type'), multiply(inputs.positions, 0));
      return drop(norm(add(add(words, types), positions), 'embeddings.LayerNorm'));
    },
    dense,
    norm,
    addTo,
    selfAttention(hidden, layer, { causal = false } = {}) {
      const [q, k, v] = ['query', 'key', 'value'].map((name) =>
        dense(hidden, `${layer}.attention.self.${name}`),
      );
      const attended = packedAttention(q!, k!, v!, inputs, {
        causal,
        drop: (probabilities) => context.drop(probabilities, config.attention_probs_dropout_prob),
      });
      return addTo(hidden, attended, `${layer}.attention.output`);
    },
    feedForward(hidden, layer) {
      const intermediate = gelu(dense(hidden, `${layer}.intermediate.dense`)); // [T, inner]
      return addTo(hidden, intermediate, `${layer}.output`);
    },
  };
}
