import { SentenceForgeError } from '@sentenceforge/errors';
import { createGenerator } from '@sentenceforge/random';
import type { BatchSampler } from '../batch-sampler.ts';
import { shuffled } from '../shuffled.ts';
import { uses } from '../uses.ts';
import { requireBatchSize } from './require-batch-size.ts';
import { rowsByLabel } from './rows-by-label.ts';

/**
 * Batches for losses that mine triplets: in each at least 2 labels, and each label at least twice. In every round each
 * label that is left gives 2 rows, in an order of its own; the epoch ends when fewer than 2 labels are left, so the
 * rest of a frequent label is not used. Labels with a single row are left out. Python's `GroupByLabelBatchSampler`.
 *
 * Errors: OPTION_INVALID unless the batch size is even and at least 4; LABEL_INVALID when an example has no single
 * number as label, or fewer than 2 labels have 2 rows.
 */
export const groupByLabel: BatchSampler = {
  name: 'group_by_label',
  plan(examples, { batchSize: given, shuffle, seed, cut }) {
    const batchSize = requireEven(requireBatchSize('group_by_label', given));
    const groups = rowsByLabel(examples).filter((rows) => rows.length >= 2);
    requireTwo(groups.length);
    return (epoch) => {
      const generator = createGenerator({ seed, stream: epoch, use: uses.labels });
      const mix = <Item>(items: readonly Item[]): readonly Item[] =>
        shuffle ? shuffled(items, generator) : items;
      const batches = cut(Uint32Array.from(inRounds(groups.map(mix), mix, batchSize)));
      // fewer than 4 rows do not hold 2 labels twice
      return batches.filter((batch) => batch.length >= 4);
    };
  },
};

type Rows = readonly number[];

/** Two rows of each group in every round, while at least two groups have two rows left. */
function inRounds(
  groups: readonly Rows[],
  mix: (groups: readonly Rows[]) => readonly Rows[],
  batchSize: number,
): number[] {
  const stream: number[] = [];
  let remaining = groups;
  let last: Rows | undefined;
  for (let taken = 0; remaining.length >= 2; taken += 2) {
    const round = [...mix(remaining)];
    // the rows of one label must not meet at the border of two rounds, unless a batch ends there
    if (round[0] === last && stream.length % batchSize !== 0) {
      [round[0], round[1]] = [round[1]!, round[0]!];
    }
    for (const rows of round) stream.push(rows[taken]!, rows[taken + 1]!);
    last = round.at(-1);
    remaining = round.filter((rows) => rows.length >= taken + 4);
  }
  return stream;
}

function requireEven(batchSize: number): number {
  if (batchSize >= 4 && batchSize % 2 === 0) return batchSize;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `batchSize is ${batchSize}, but the sampler group_by_label puts 2 rows of each label into a batch, and 2 labels at least.`,
    fix: 'Give an even batchSize of 4 or more.',
    details: { option: 'batchSize', value: batchSize },
  });
}

function requireTwo(labels: number): void {
  if (labels >= 2) return;
  throw new SentenceForgeError('LABEL_INVALID', {
    problem: `${labels === 0 ? 'No label has' : 'Only one label has'} 2 or more examples, but the sampler group_by_label needs 2 such labels.`,
    fix: 'Check the labels, add examples of other labels, or take another sampler.',
    details: { labels },
  });
}
