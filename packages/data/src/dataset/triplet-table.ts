import { SentenceForgeError } from '@sentenceforge/errors';
import type { Table } from 'apache-arrow';
import type { ExampleRoles } from '../streams/example-roles.ts';
import { guessRoles } from '../streams/guess-roles.ts';
import { keepColumns } from './keep-columns.ts';
import { rowAt } from './row-at.ts';
import { tableFromRows } from './table-from-rows.ts';
import { type InferenceOptions, tripletsFromInference } from './triplets-from-inference.ts';
import { tripletsFromLabels } from './triplets-from-labels.ts';

/** How {@link tripletTable} makes triplets. */
export interface TripletOptions extends InferenceOptions {
  /** Which columns are what; well-known names tell it when not given. */
  roles?: ExampleRoles;
}

/**
 * A table with the columns anchor, positive and negative: from two texts and an inference label by the rule of
 * {@link tripletsFromInference}, from one text and a label by that of {@link tripletsFromLabels}. Rows without text or
 * label are left out.
 *
 * @throws COLUMN_MISSING for other numbers of texts, or without label; OPTION_INVALID for numbers as inference
 *   labels without the option classes; DATA_EMPTY when no triplet can be made.
 *
 * @example tripletTable(table, { seed: 42 }).numRows
 */
export function tripletTable(table: Table, options: TripletOptions = {}): Table {
  const columns = table.schema.fields.map(({ name }) => name);
  const { texts, label } = options.roles ?? guessRoles('The data set', columns);
  if (typeof label !== 'string' || texts.length === 0 || texts.length > 2) {
    throw new SentenceForgeError('COLUMN_MISSING', {
      problem: `Triplets are made from one or two texts and a label, not from ${texts.length} texts (${texts.join(', ')}) and ${label === undefined ? 'no label' : `the label ${label}`}.`,
      fix: "Name the columns with the option roles: { texts: ['premise', 'hypothesis'], label: 'label' }.",
      details: { texts, label },
    });
  }
  const columnsUsed = keepColumns(table, [...texts, label]);
  const used = Array.from({ length: table.numRows }, (_, row) => rowAt(columnsUsed, row)).filter(
    (row) => Object.values(row).every((value) => value !== null),
  );
  const [first, second] = texts as [string, string | undefined];
  const triplets =
    second === undefined
      ? tripletsFromLabels(
          used.map((row) => ({ text: String(row[first]), label: row[label] })),
          options.seed ?? 42,
        )
      : tripletsFromInference(
          used.map((row) => ({
            premise: String(row[first]),
            hypothesis: String(row[second]),
            label: row[label],
          })),
          options,
        );
  if (triplets.length === 0) {
    throw new SentenceForgeError('DATA_EMPTY', {
      problem: `No triplet can be made from the columns ${texts.join(', ')} and ${label}.`,
      fix:
        second === undefined
          ? 'Give at least two labels, one of them with two texts or more.'
          : 'Give premises with both an entailment and a contradiction; where labels are numbers, check the option classes.',
      details: { texts, label },
    });
  }
  return tableFromRows(triplets.map((triplet) => ({ ...triplet })));
}
