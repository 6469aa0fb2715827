import type { HostTensor } from '@sentenceforge/graph';
import { packBatch } from './packing/pack-batch.ts';
import type { PackingLayout } from './packing/packed-inputs.ts';
import { afterPromptPrefix } from './tokens-after-prompt.ts';

/**
 * The values of `tokensAfterPrompt` for a batch of texts that start with the same prompt.
 *
 * @param texts token ids of each text, prompt included
 * @param promptTokens how many of them are the prompt's, a special token at the start included
 * @param names which inputs are wanted
 */
export function packAfterPrompt(
  texts: readonly (readonly number[])[],
  promptTokens: number,
  layout: PackingLayout,
  names: readonly string[],
): Record<string, HostTensor> {
  const prefix = afterPromptPrefix(layout);
  if (!names.some((name) => name.startsWith(prefix))) return {};
  const bodies = texts.map((ids) => ids.slice(promptTokens));
  const values = packBatch(bodies, { ...layout, prefix }, names);
  const kept: number[] = [];
  const keptInverse: number[] = [];
  for (const ids of texts) {
    for (const place of ids.keys()) {
      keptInverse.push(place < promptTokens ? -1 : kept.length);
      if (place >= promptTokens) kept.push(keptInverse.length - 1);
    }
  }
  const own = {
    kept,
    keptInverse,
    positions: bodies.flatMap((ids) => ids.map((_, i) => promptTokens + i)),
  };
  for (const [name, numbers] of Object.entries(own)) {
    if (!names.includes(prefix + name)) continue;
    values[prefix + name] = {
      data: Int32Array.from(numbers),
      shape: [numbers.length],
      dtype: 'int32',
    };
  }
  return values;
}
