/** What the values of a column are; a list without items fits either kind of list. */
export type ColumnKind =
  | 'text'
  | 'number'
  | 'bigint'
  | 'boolean'
  | 'list of texts'
  | 'list of numbers'
  | 'empty list';

const kinds: Readonly<Record<string, ColumnKind>> = {
  string: 'text',
  number: 'number',
  bigint: 'bigint',
  boolean: 'boolean',
};

/**
 * The kind of a value that is not null; undefined for what no column holds: objects, lists of lists, lists of several
 * kinds.
 *
 * @example kindOf(['a', 'b']) // 'list of texts'
 */
export function kindOf(value: unknown): ColumnKind | undefined {
  if (typeof value !== 'object' || value === null) return kinds[typeof value];
  if (!(Symbol.iterator in value)) return undefined;
  const items = Array.from(value as Iterable<unknown>, (item) => typeof item);
  if (items.length === 0) return 'empty list';
  if (items.every((item) => item === 'string')) return 'list of texts';
  return items.every((item) => item === 'number') ? 'list of numbers' : undefined;
}
