import { SentenceForgeError } from '@sentenceforge/errors';
import type { SentenceTransformer } from '@sentenceforge/models';
import type { FitOptions } from './fit-options.ts';

/**
 * Check that there is a prompt for each column, and a model that pools their tokens too.
 *
 * @throws OPTION_INVALID
 */
export function checkPrompts(
  model: Pick<SentenceTransformer, 'excludesPrompt'>,
  { prompts, trainObjectives }: FitOptions,
): void {
  if (prompts === undefined) return;
  const columns = trainObjectives.map(([{ examples }]) => examples[0]!.texts.length);
  const other = columns.find((count) => typeof prompts !== 'string' && prompts.length !== count);
  if (other !== undefined) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `There are ${prompts.length} prompts for examples of ${other} texts.`,
      fix: 'Give one for each column, an empty one for none, or a single prompt for all.',
      details: { option: 'prompts', prompts: prompts.length, texts: other },
    });
  }
  if (model.excludesPrompt) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: 'The model leaves the tokens of prompts out when it pools, and training cannot.',
      fix: 'Leave prompts out, or put the instruction into the texts.',
      details: { option: 'prompts' },
    });
  }
}
