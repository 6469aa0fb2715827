import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * Throws when a start of names that `--freeze` gives is the start of no weight's name.
 *
 * @param starts such as `['embeddings', 'encoder.layer.0.']`
 * @param names those of the model's weights
 * @throws OPTION_INVALID
 */
export function requireFreezable(starts: readonly string[], names: readonly string[]): void {
  const stranger = starts.find((start) => !names.some((name) => name.startsWith(start)));
  if (stranger === undefined) return;
  const known = [...new Set(names.map((name) => name.split('.', 1)[0]!))];
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `--freeze has "${stranger}", but no name of a weight of the model starts so.`,
    fix: `Give starts of names such as ${names[0]}; here all start with ${known.join(', ')}.`,
    details: { option: '--freeze', value: stranger, known },
  });
}
