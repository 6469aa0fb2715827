import { join } from 'node:path';
import type { LoadOptions } from '../load-options.ts';
import { type ModelSettings, modelSettings } from './model-settings.ts';
import { readJson } from './read-json.ts';

/** A folder's config_sentence_transformers.json, where it has one, with what the options say instead. Throws FILE_MALFORMED. */
export async function loadSettings(
  folder: string,
  { prompts, defaultPromptName, truncateDim, weights }: LoadOptions,
): Promise<ModelSettings> {
  const file = join(folder, 'config_sentence_transformers.json');
  const stored: ModelSettings = (await readJson(file, modelSettings, { optional: true })) ?? {};
  return {
    ...stored,
    ...(prompts ? { prompts: { ...stored.prompts, ...prompts } } : {}),
    ...(defaultPromptName === undefined ? {} : { default_prompt_name: defaultPromptName }),
    ...(truncateDim === undefined ? {} : { truncate_dim: truncateDim }),
    ...(weights === undefined ? {} : { sentenceforge: { ...stored.sentenceforge, weights } }),
  };
}
