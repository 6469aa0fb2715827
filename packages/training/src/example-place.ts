import type { InputExample } from '@sentenceforge/data';

/** Where something is wrong with an example. */
export interface ExamplePlace {
  /** The start of a sentence: `Example 3 (train.csv, row 5, column score)`. */
  readonly says: string;
  readonly details: {
    /** 0 for the first example. */
    readonly index: number;
    readonly file?: string | undefined;
    readonly row?: number | undefined;
    readonly column?: string | undefined;
  };
}

/**
 * Name an example, and where it was read when it knows that: one of its texts by number (0 for the first), its label,
 * or the whole.
 *
 * @example examplePlace(example, 3, 'label').says // 'Example 3 (train.csv, row 5, column score)'
 */
export function examplePlace(
  { origin }: InputExample,
  index: number,
  part?: number | 'label',
): ExamplePlace {
  if (!origin) return { says: `Example ${index}`, details: { index } };
  const { file, row, columns, labelColumn } = origin;
  const column = part === 'label' ? labelColumn : columns[part ?? -1];
  const where = [file, `row ${row}`, ...(column === undefined ? [] : [`column ${column}`])];
  return { says: `Example ${index} (${where.join(', ')})`, details: { index, file, row, column } };
}
