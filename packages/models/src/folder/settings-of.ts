import { SentenceForgeError } from '@sentenceforge/errors';
import type { LoadOptions } from '../load-options.ts';
import { type ModelSettings, modelSettings } from './model-settings.ts';

type SettingOption = 'prompts' | 'defaultPromptName' | 'truncateDim' | 'weights';

/** Which setting an option is, by the setting's first key, and what it takes. */
const options: Readonly<Record<string, { readonly name: SettingOption; readonly fix: string }>> = {
  prompts: { name: 'prompts', fix: 'Give texts by name.' },
  default_prompt_name: {
    name: 'defaultPromptName',
    fix: 'Give the name of a prompt, or null for none.',
  },
  truncate_dim: {
    name: 'truncateDim',
    fix: 'Give a whole number of at least 1, or null to keep all numbers.',
  },
  sentenceforge: { name: 'weights', fix: 'Give float32 or int8.' },
};

/** What options say of a model's settings; nothing where they say nothing. Throws OPTION_INVALID with the option's name. */
export function settingsOf(given: LoadOptions): ModelSettings {
  const { prompts, defaultPromptName, truncateDim, weights } = given;
  const checked = modelSettings.safeParse({
    ...(prompts === undefined ? {} : { prompts }),
    ...(defaultPromptName === undefined ? {} : { default_prompt_name: defaultPromptName }),
    ...(truncateDim === undefined ? {} : { truncate_dim: truncateDim }),
    ...(weights === undefined ? {} : { sentenceforge: { weights } }),
  });
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  const { name, fix } = options[String(issue!.path[0])]!;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The option ${name} cannot be ${JSON.stringify(given[name]) ?? typeof given[name]}: ${issue!.message}.`,
    fix,
    details: { option: name, value: given[name] },
    cause: checked.error,
  });
}
