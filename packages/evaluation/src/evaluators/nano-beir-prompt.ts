import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * The prompt for a dataset: the one for all, or its own.
 *
 * @param option the option's name, for the message.
 * @throws OPTION_INVALID when there are prompts for datasets but none for this one.
 * @example nanoBEIRPrompt('queryPrompts', { msmarco: 'Question: ' }, 'msmarco') // 'Question: '
 */
export function nanoBEIRPrompt(
  option: 'queryPrompts' | 'corpusPrompts',
  prompts: string | Readonly<Record<string, string>> | null | undefined,
  dataset: string,
): string | undefined {
  if (prompts == null || typeof prompts === 'string') {
    return prompts ?? undefined;
  }
  if (!Object.hasOwn(prompts, dataset)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${option} has no prompt for ${dataset}, only for ${Object.keys(prompts).join(', ')}.`,
      fix: 'Give a prompt for every dataset, by the names the datasets are given by, or one text for all.',
      details: { option, dataset },
    });
  }
  return prompts[dataset];
}
