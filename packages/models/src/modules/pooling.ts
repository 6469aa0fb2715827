import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import { concat, permuteRows } from '@sentenceforge/graph';
import { z } from 'zod';
import { readJson } from '../folder/read-json.ts';
import { poolingModes } from '../pooling/index.ts';
import type { Module } from './module.ts';

/** Python's keys of 1_Pooling/config.json up to release 5.3, in the order in which modes are concatenated. */
const flags = {
  pooling_mode_cls_token: 'cls',
  pooling_mode_max_tokens: 'max',
  pooling_mode_mean_tokens: 'mean',
  pooling_mode_mean_sqrt_len_tokens: 'mean_sqrt_len_tokens',
  pooling_mode_weightedmean_tokens: 'weightedmean',
  pooling_mode_lasttoken: 'lasttoken',
} as const;

const poolingConfig = z.object({
  word_embedding_dimension: z.int().positive().optional(),
  embedding_dimension: z.int().positive().optional(),
  pooling_mode: z.union([z.string(), z.array(z.string()).min(1)]).optional(),
  include_prompt: z.boolean().optional(),
  ...(Object.fromEntries(Object.keys(flags).map((key) => [key, z.boolean().optional()])) as Record<
    keyof typeof flags,
    z.ZodOptional<z.ZodBoolean>
  >),
});

/**
 * Token embeddings to text embeddings by one mode or several, which are concatenated.
 *
 * @throws MODEL_UNSUPPORTED for a mode that is not known
 */
export function pooling(
  modes: readonly string[],
  inputDimension: number,
  includePrompt = true,
): Module {
  const unknown = modes.find((mode) => !Object.hasOwn(poolingModes, mode));
  if (unknown) {
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `The pooling mode "${unknown}" is not supported.`,
      fix: `Use one of ${Object.keys(poolingModes).join(', ')}.`,
      details: { mode: unknown },
    });
  }
  return {
    name: 'Pooling',
    takes: 'tokens',
    makes: 'sentence',
    excludesPrompt: !includePrompt,
    dimension: (input) => input * modes.length,
    apply(features, { inputs: all, afterPrompt }) {
      const after = includePrompt ? undefined : afterPrompt;
      const tokens = after
        ? permuteRows(features.tokens!, after.kept, after.keptInverse)
        : features.tokens!;
      const inputs = after?.inputs ?? all;
      const pooled = modes.map((mode) => poolingModes[mode]!(tokens, inputs));
      return { ...features, sentence: concat(pooled, -1) };
    },
    config: () => ({
      word_embedding_dimension: inputDimension,
      ...Object.fromEntries(
        Object.entries(flags).map(([key, mode]) => [key, modes.includes(mode)]),
      ),
      // flags have no order; releases from 5.4 on read this too
      ...(inFlagOrder(modes) ? {} : { pooling_mode: modes }),
      include_prompt: includePrompt,
    }),
  };
}

/** Pooling from a folder of any Python release. */
export async function loadPooling(folder: string): Promise<Module> {
  const config = (await readJson(join(folder, 'config.json'), poolingConfig))!;
  const flagged = Object.entries(flags).flatMap(([key, mode]) =>
    config[key as keyof typeof flags] ? [mode] : [],
  );
  const modes = config.pooling_mode ? [config.pooling_mode].flat() : flagged;
  const dimension = config.embedding_dimension ?? config.word_embedding_dimension;
  if (!dimension) {
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `${join(folder, 'config.json')} does not say the size of an embedding.`,
      fix: 'Copy or download the model again.',
      details: { folder },
    });
  }
  return pooling(modes.length > 0 ? modes : ['mean'], dimension, config.include_prompt ?? true);
}

function inFlagOrder(modes: readonly string[]): boolean {
  const order: readonly string[] = Object.values(flags);
  const places = modes.map((mode) => order.indexOf(mode));
  return places.every((place, index) => index === 0 || place > places[index - 1]!);
}
