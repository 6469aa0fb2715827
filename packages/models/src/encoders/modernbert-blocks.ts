import {
  constant,
  embedding,
  layerNorm,
  linear,
  multiply,
  reshape,
  type Size,
  slice,
  type Tensor,
} from '@sentenceforge/graph';
import { activations } from './activations.ts';
import type { EncoderContext } from './encoder.ts';
import type { ModernbertConfig } from './modernbert-config.ts';
import { packedAttention } from './packed-attention.ts';

/** How the layers of one kind attend: how queries and keys are turned, and which keys are seen. */
export interface AttentionKind {
  /** `[T, N, width]` to the same shape, N heads of any number. */
  readonly rotate: (x: Tensor) => Tensor;
  /** From the length of a block to what is added to its scores (default: nothing). */
  readonly bias?: (length: Size) => Tensor;
}

/** The parts of a ModernBERT; each takes and makes `[T, D]`. */
export interface ModernbertBlocks {
  embeddings(): Tensor;
  norm(x: Tensor, name: string): Tensor;
  attention(x: Tensor, layer: string, kind: AttentionKind): Tensor;
  /** GeGLU: one half of a dense layer, activated, times the other (Shazeer 2020). */
  gatedFeedForward(x: Tensor, layer: string): Tensor;
}

/** The blocks of a ModernBERT (Warner et al. 2024; `transformers.models.modernbert.modeling_modernbert`) in one graph. */
export function modernbertBlocks(
  config: ModernbertConfig,
  { inputs, parameter, drop }: EncoderContext,
): ModernbertBlocks {
  const { hidden_size: size, intermediate_size: inner, num_attention_heads: heads } = config;
  const dense = (x: Tensor, name: string, hasBias: boolean): Tensor =>
    linear(x, parameter(`${name}.weight`), hasBias ? parameter(`${name}.bias`) : undefined);
  const norm = (x: Tensor, name: string): Tensor => {
    const bias = config.norm_bias
      ? parameter(`${name}.bias`)
      : constant(new Array<number>(size).fill(0));
    return layerNorm(x, parameter(`${name}.weight`), bias, { epsilon: config.norm_eps });
  };
  return {
    embeddings() {
      const words = embedding(parameter('embeddings.tok_embeddings.weight'), inputs.ids);
      return drop(norm(words, 'embeddings.norm'), config.embedding_dropout);
    },
    norm,
    attention(x, layer, { rotate, bias }) {
      const joint = dense(x, `${layer}.attn.Wqkv`, config.attention_bias); // [T, 3 D]
      const [tokens] = joint.shape as [Size, number];
      const turned = rotate(
        reshape(slice(joint, { axis: 1, start: 0, end: 2 * size }), [
          tokens,
          2 * heads,
          size / heads,
        ]),
      );
      const both = reshape(turned, [tokens, 2 * size]);
      const [q, k] = [0, size].map((start) => slice(both, { axis: 1, start, end: start + size }));
      const v = slice(joint, { axis: 1, start: 2 * size, end: 3 * size });
      const attended = packedAttention(q!, k!, v, inputs, {
        bias,
        drop: (probabilities) => drop(probabilities, config.attention_dropout),
      });
      return drop(
        dense(attended, `${layer}.attn.Wo`, config.attention_bias),
        config.attention_dropout,
      );
    },
    gatedFeedForward(x, layer) {
      const joint = dense(x, `${layer}.mlp.Wi`, config.mlp_bias); // [T, 2 inner]
      const [input, gate] = [0, inner].map((start) =>
        slice(joint, { axis: 1, start, end: start + inner }),
      );
      const gated = multiply(activations[config.hidden_activation]!(input!), gate!);
      return dense(drop(gated, config.mlp_dropout), `${layer}.mlp.Wo`, config.mlp_bias);
    },
  };
}
