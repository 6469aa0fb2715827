import { SentenceForgeError } from '@sentenceforge/errors';

/** Arguments of Python's losses that have no counterpart here: the model is given to `fit`, which knows its dimension. */
const unneeded: ReadonlySet<string> = new Set([
  'model',
  'embedding_dimension',
  'sentence_embedding_dimension',
  'show_progress_bar',
  'gather_across_devices',
]);

/**
 * Options with their names as they are here: `triplet_margin` becomes `tripletMargin`. What only Python needs is left
 * out.
 *
 * @throws OPTION_INVALID for `gather_across_devices: true`, which nothing here would do
 *
 * @example fromPython({ triplet_margin: 1, show_progress_bar: true }) // { tripletMargin: 1 }
 */
export function fromPython(
  options: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> {
  if (options.gather_across_devices) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem:
        'The option gather_across_devices asks for in-batch negatives from several devices, but training runs on one.',
      fix: 'Leave it out; for more negatives choose a larger batch, with a Cached* loss where memory is short.',
      details: { option: 'gather_across_devices' },
    });
  }
  return Object.fromEntries(
    Object.entries(options)
      .filter(([name]) => !unneeded.has(name))
      .map(([name, value]) => [
        name.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase()),
        value,
      ]),
  );
}
