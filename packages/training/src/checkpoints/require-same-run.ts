import { SentenceForgeError } from '@sentenceforge/errors';
import type { RunIdentity } from './run-identity.ts';

/**
 * Check that a checkpoint is of the run that wants to go on from it.
 *
 * @throws CHECKPOINT_MISMATCH with every fact that differs
 */
export function requireSameRun(path: string, theirs: RunIdentity, ours: RunIdentity): void {
  const names = new Set([...Object.keys(theirs), ...Object.keys(ours)]);
  const different = [...names].filter((name) => theirs[name] !== ours[name]);
  if (different.length === 0) return;
  const listed = different.map(
    (name) => `${name} was ${shown(theirs[name])} and is ${shown(ours[name])}`,
  );
  throw new SentenceForgeError('CHECKPOINT_MISMATCH', {
    problem: `The checkpoint ${path} is of another run: ${listed.join('; ')}.`,
    fix: 'Resume with the model, data and options it was started with; for a new run give overwrite (in the CLI --overwrite) or another folder.',
    details: { file: path, different },
  });
}

function shown(value: RunIdentity[string] | undefined): string {
  return value === undefined ? 'absent' : String(value);
}
