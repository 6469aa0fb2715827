import { SentenceForgeError } from '@sentenceforge/errors';

/** Flags of `train` that change nothing without another one. */
const needs: Readonly<Record<string, string>> = {
  '--evaluation-steps': '--dev',
  '--monitor': '--dev',
  '--lower-is-better': '--dev',
  '--patience': '--dev',
  '--min-improvement': '--patience',
  '--no-save-best': '--dev',
  '--lora-alpha': '--lora-rank',
  '--lora-targets': '--lora-rank',
};

/** What may stand beside `--replay`: the step itself says the rest. */
const besideReplay = ['--replay', '--guide', '--threads', '--json'];

/**
 * Throws when a flag of `train` was typed that would change nothing beside the others.
 *
 * @param typed such as `['--train', '--patience']`
 * @throws OPTION_INVALID
 */
export function requireUsefulFlags(typed: readonly string[]): void {
  const beside = typed.filter((flag) => !besideReplay.includes(flag));
  if (typed.includes('--replay') && beside.length > 0) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `--replay takes its step from a file, so ${beside.join(', ')} beside it would change nothing.`,
      fix: `Leave ${beside.join(', ')} out: only ${besideReplay.slice(1).join(', ')} go with --replay.`,
      details: { options: beside },
    });
  }
  for (const flag of typed) {
    const needed = needs[flag];
    if (needed === undefined || typed.includes(needed)) continue;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${flag} changes nothing without ${needed}.`,
      fix: `Give ${needed} too, or leave ${flag} out.`,
      details: { option: flag, needs: needed },
    });
  }
}
