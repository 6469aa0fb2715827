import { SentenceForgeError } from '@sentenceforge/errors';
import type { InputExample } from '../../input-example.ts';

/**
 * The rows of each label, labels in the order in which they first occur.
 *
 * Errors: LABEL_INVALID when the label of an example is missing, a list or not finite.
 */
export function rowsByLabel(examples: readonly InputExample[]): number[][] {
  const groups = new Map<number, number[]>();
  for (const [row, example] of examples.entries()) {
    const label = requireNumber(example, row);
    const rows = groups.get(label);
    if (rows) rows.push(row);
    else groups.set(label, [row]);
  }
  return [...groups.values()];
}

function requireNumber({ label, origin }: InputExample, index: number): number {
  if (typeof label === 'number' && Number.isFinite(label)) return label;
  const place = origin ? ` (${origin.file}, row ${origin.row})` : '';
  throw new SentenceForgeError('LABEL_INVALID', {
    problem: `Example ${index}${place} has ${label === undefined ? 'no label' : `the label ${JSON.stringify(label)}`}, but the sampler group_by_label needs one number.`,
    fix: 'Give every example the number of its class as label, or take another sampler.',
    details: {
      index,
      file: origin?.file,
      row: origin?.row,
      column: origin?.labelColumn,
      value: label,
    },
  });
}
