import { SentenceForgeError } from '@sentenceforge/errors';
import { promptsOf } from '../prompts-of.ts';
import type { ModelSettings } from './model-settings.ts';

/**
 * That the default prompt, where there is one, is one of the model's, as Python asks.
 *
 * @param file the file that names the default prompt; none when an option does
 * @throws FILE_MALFORMED, or OPTION_INVALID when an option names it
 */
export function checkDefaultPrompt(settings: ModelSettings, file?: string): void {
  const name = settings.default_prompt_name;
  const known = [...promptsOf(settings).keys()];
  if (name == null || known.includes(name)) return;
  const names = known.join(', ');
  if (file === undefined) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The option defaultPromptName is "${name}", and the model has no prompt called that.`,
      fix: `Use one of ${names}, or give the prompt with the option prompts.`,
      details: { option: 'defaultPromptName', value: name, known },
    });
  }
  throw new SentenceForgeError('FILE_MALFORMED', {
    problem: `${file} says that the default prompt is "${name}", but the prompts are ${names}.`,
    fix: 'Give that prompt with the option prompts, or another one as defaultPromptName, or null for none.',
    details: { file, field: 'default_prompt_name', value: name, known },
  });
}
