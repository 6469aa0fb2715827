import {
  add,
  embedding,
  equal,
  layerNorm,
  linear,
  multiply,
  reshape,
  type Size,
  stopGradient,
  type Tensor,
  where,
} from '@sentenceforge/graph';
import type { EncoderContext } from './encoder.ts';
import { packedAttention } from './packed-attention.ts';
import type { PostNormFamily } from './post-norm-family.ts';

/** The parts that encoders and decoders of a family are put together from; each takes and makes `[T, D]` unless it says more. */
export interface PostNormBlocks {
  /** Word, position and type embeddings, normalised, and projected where the family does; every token is of type 0. */
  embeddings(): Tensor;
  /** x Wᵀ + b: `[N, in]` to `[N, out]`. */
  dense(x: Tensor, name: string): Tensor;
  norm(x: Tensor, name: string): Tensor;
  /** A dense layer of x with dropout, added to the hidden states and normalised: how every sublayer ends. */
  addTo(hidden: Tensor, x: Tensor, end: { dense: string; norm: string; rate: number }): Tensor;
  /** @param bias from the length of a block to what is added to its scores (default: nothing) */
  selfAttention(hidden: Tensor, layer: string, bias?: (length: Size) => Tensor): Tensor;
  feedForward(hidden: Tensor, layer: string): Tensor;
}

/** The blocks of a family in one graph (Devlin et al. 2019; `transformers.models.bert.modeling_bert`). */
export function postNormBlocks(family: PostNormFamily, context: EncoderContext): PostNormBlocks {
  const { inputs, parameter } = context;
  const { parts, padding, dropout } = family;
  const weights = (name: string): [weight: Tensor, bias: Tensor] => [
    parameter(`${name}.weight`),
    parameter(`${name}.bias`),
  ];
  const dense = (x: Tensor, name: string): Tensor => linear(x, ...weights(name));
  const norm = (x: Tensor, name: string): Tensor =>
    layerNorm(x, ...weights(name), { epsilon: family.epsilon });
  const addTo: PostNormBlocks['addTo'] = (hidden, x, end) =>
    norm(add(context.drop(dense(x, end.dense), end.rate), hidden), end.norm);
  const rows = (table: string, ids: Tensor): Tensor =>
    embedding(parameter(`embeddings.${table}_embeddings.weight`), ids);
  /** Rows of padding get no gradient, as those of `torch.nn.Embedding(padding_idx)`. */
  const withoutPadding = (x: Tensor): Tensor => {
    if (padding === undefined) return x;
    const isPadding = reshape(equal(inputs.ids, padding), [...inputs.ids.shape, 1]);
    return where(isPadding, stopGradient(x), x);
  };
  const places = (): Tensor =>
    padding === undefined ? inputs.positions : add(inputs.positionsWithout(padding), padding + 1);
  return {
    embeddings() {
      const words = withoutPadding(rows('word', inputs.ids));
      const typed =
        family.types > 0 ? add(words, rows('token_type', multiply(inputs.positions, 0))) : words;
      const sum = add(typed, withoutPadding(rows('position', places())));
      const made = context.drop(norm(sum, 'embeddings.LayerNorm'), dropout.embeddings);
      return family.projection ? dense(made, family.projection) : made;
    },
    dense,
    norm,
    addTo,
    selfAttention(hidden, layer, bias) {
      const [q, k, v] = [parts.query, parts.key, parts.value].map((name) =>
        dense(hidden, `${layer}.${name}`),
      );
      const drop = (x: Tensor): Tensor => context.drop(x, dropout.probabilities);
      const attended = packedAttention(q!, k!, v!, inputs, { bias, drop });
      return addTo(hidden, attended, {
        dense: `${layer}.${parts.attentionOutput}`,
        norm: `${layer}.${parts.attentionNorm}`,
        rate: dropout.attention,
      });
    },
    feedForward(hidden, layer) {
      const inner = family.activation(dense(hidden, `${layer}.${parts.intermediate}`)); // [T, inner]
      return addTo(hidden, inner, {
        dense: `${layer}.${parts.output}`,
        norm: `${layer}.${parts.outputNorm}`,
        rate: dropout.feedForward,
      });
    },
  };
}
