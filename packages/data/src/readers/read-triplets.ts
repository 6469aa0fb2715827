import { join } from 'node:path';
import { InputExample } from '../input-example.ts';
import { type FieldOptions, readFields } from './read-fields.ts';
import { takeAtMost } from './take-at-most.ts';

/** How {@link readTriplets} reads; columns count from 0. */
export interface TripletsOptions extends FieldOptions {
  /** Column of the anchor; 0 when not given. */
  anchorColumn?: number;
  /** Column of the positive; 1 when not given. */
  positiveColumn?: number;
  /** Column of the negative; 2 when not given. */
  negativeColumn?: number;
  /** Whether the first row is left out; false when not given. */
  hasHeader?: boolean;
  /** Examples to read; all when 0, as when not given. */
  maxExamples?: number;
}

/**
 * Triplets of texts from `folder/name`. Python's `TripletReader`, but for the label: there 0, here none; and a name
 * that ends in .gz is decompressed.
 *
 * @throws FILE_NOT_FOUND, FILE_MALFORMED; COLUMN_MISSING, with file, row and column
 *
 * @example await readTriplets('wikipedia-sections', 'train.csv', { delimiter: ',', quoting: true, hasHeader: true })
 */
export async function readTriplets(
  folder: string,
  name: string,
  options: TripletsOptions = {},
): Promise<InputExample<{ texts: [string, string, string] }>[]> {
  const { anchorColumn = 0, positiveColumn = 1, negativeColumn = 2 } = options;
  const { hasHeader = false, maxExamples = 0 } = options;
  const columns = [anchorColumn, positiveColumn, negativeColumn];
  const rows = await readFields(join(folder, name), columns, options);
  return takeAtMost(maxExamples, rows.slice(hasHeader ? 1 : 0)).map(
    ({ fields }) => new InputExample({ texts: fields as [string, string, string] }),
  );
}
