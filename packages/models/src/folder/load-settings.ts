import { join } from 'node:path';
import type { LoadOptions } from '../load-options.ts';
import { checkDefaultPrompt } from './check-default-prompt.ts';
import { type ModelSettings, modelSettings } from './model-settings.ts';
import { readJson } from './read-json.ts';
import { settingsOf } from './settings-of.ts';

/**
 * A folder's config_sentence_transformers.json, where it has one, with what the options say instead.
 *
 * @throws FILE_MALFORMED also when the folder's default prompt is unknown; OPTION_INVALID with the option's name
 */
export async function loadSettings(folder: string, options: LoadOptions): Promise<ModelSettings> {
  const given = settingsOf(options);
  const file = join(folder, 'config_sentence_transformers.json');
  const stored: ModelSettings = (await readJson(file, modelSettings, { optional: true })) ?? {};
  const { prompts, sentenceforge, ...others } = given;
  const settings: ModelSettings = {
    ...stored,
    ...others,
    ...(prompts ? { prompts: { ...stored.prompts, ...prompts } } : {}),
    ...(sentenceforge ? { sentenceforge: { ...stored.sentenceforge, ...sentenceforge } } : {}),
  };
  checkDefaultPrompt(settings, given.default_prompt_name == null ? file : undefined);
  return settings;
}
