import { add, type Tensor } from '@sentenceforge/graph';
import { checkpointName } from './checkpoint-name.ts';
import type { Encoder, EncoderContext } from './encoder.ts';
import { hideDistant } from './hide-distant.ts';
import { type AttentionKind, modernbertBlocks } from './modernbert-blocks.ts';
import { type ModernbertConfig, modernbertConfig } from './modernbert-config.ts';
import { rotaryEmbedding } from './rotary-embedding.ts';

/**
 * ModernBERT (Warner et al. 2024; `transformers.ModernBertModel`): rotary positions, normalisation before each half of
 * a layer and after the last, gated feed-forward, and attention that most layers keep local.
 *
 * @param json the content of config.json
 * @throws as `bert`
 */
export function modernbert(json: unknown): Encoder {
  const config = modernbertConfig.parse(json);
  const { hidden_size: size, num_attention_heads: heads } = config;
  const kinds =
    config.layer_types ??
    Array.from({ length: config.num_hidden_layers }, (_, layer) =>
      layer % config.global_attn_every_n_layers === 0 ? 'full_attention' : 'sliding_attention',
    );
  return {
    heads,
    dimension: size,
    maxPositions: config.max_position_embeddings,
    parameters: parameters(config),
    weightName: (inCheckpoint) => checkpointName('model.', inCheckpoint),
    build(context) {
      const { embeddings, norm, attention, gatedFeedForward } = modernbertBlocks(config, context);
      const attentionKinds = kindsOf(config, context);
      const states: Tensor[] = [embeddings()];
      for (let i = 0; i < config.num_hidden_layers; i++) {
        const [layer, before] = [`layers.${i}`, states.at(-1)!];
        const normed = i === 0 ? before : norm(before, `${layer}.attn_norm`); // embeddings are normalised
        const attended = add(before, attention(normed, layer, attentionKinds[kinds[i]!]));
        const fed = gatedFeedForward(norm(attended, `${layer}.mlp_norm`), layer);
        states.push(add(attended, fed));
      }
      return [...states.slice(0, -1), norm(states.at(-1)!, 'final_norm')];
    },
  };
}

function kindsOf(
  config: ModernbertConfig,
  { inputs }: EncoderContext,
): Record<'full_attention' | 'sliding_attention', AttentionKind> {
  const { rope_parameters: ropes, max_position_embeddings: positions } = config;
  const width = config.hidden_size / config.num_attention_heads;
  const rotate = (theta: number): AttentionKind['rotate'] =>
    rotaryEmbedding(inputs.positions, { theta, width, positions });
  const reach = Math.floor(config.local_attention / 2);
  return {
    full_attention: {
      rotate: rotate(ropes?.full_attention?.rope_theta ?? config.global_rope_theta),
    },
    sliding_attention: {
      rotate: rotate(ropes?.sliding_attention?.rope_theta ?? config.local_rope_theta),
      bias: (length) => hideDistant(length, reach),
    },
  };
}

function parameters(config: ModernbertConfig): Record<string, readonly number[]> {
  const { hidden_size: size, intermediate_size: inner } = config;
  const weight = (name: string, hasBias: boolean, ...shape: number[]) => ({
    [`${name}.weight`]: shape,
    ...(hasBias ? { [`${name}.bias`]: [shape[0]!] } : {}),
  });
  const norm = (name: string) => weight(name, config.norm_bias, size);
  const layer = (name: string, isFirst: boolean) => ({
    ...(isFirst ? {} : norm(`${name}.attn_norm`)),
    ...weight(`${name}.attn.Wqkv`, config.attention_bias, 3 * size, size),
    ...weight(`${name}.attn.Wo`, config.attention_bias, size, size),
    ...norm(`${name}.mlp_norm`),
    ...weight(`${name}.mlp.Wi`, config.mlp_bias, 2 * inner, size),
    ...weight(`${name}.mlp.Wo`, config.mlp_bias, size, inner),
  });
  return {
    'embeddings.tok_embeddings.weight': [config.vocab_size, size],
    ...norm('embeddings.norm'),
    ...Object.assign(
      {},
      ...Array.from({ length: config.num_hidden_layers }, (_, i) => layer(`layers.${i}`, i === 0)),
    ),
    ...norm('final_norm'),
  };
}
