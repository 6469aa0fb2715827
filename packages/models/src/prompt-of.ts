import { SentenceForgeError } from '@sentenceforge/errors';
import type { EncodeOptions } from './encode-options.ts';

/**
 * What is put before each text: the prompt that the options give or name, else the default one, else nothing.
 *
 * @param prompts the model's prompts by name
 * @param byDefault the name of the default prompt, where there is one
 * @throws OPTION_INVALID for a name that the model has no prompt for
 */
export function promptOf(
  prompts: ReadonlyMap<string, string>,
  byDefault: string | null | undefined,
  { prompt, promptName }: Pick<EncodeOptions, 'prompt' | 'promptName'>,
): string {
  if (prompt !== undefined) return prompt;
  const name = promptName ?? byDefault;
  if (name == null) return '';
  const named = prompts.get(name);
  if (named !== undefined) return named;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The model has no prompt called "${name}".`,
    fix: `Use one of ${[...prompts.keys()].join(', ')}, or give the prompt itself with the option prompt.`,
    details: { promptName: name, known: [...prompts.keys()] },
  });
}
