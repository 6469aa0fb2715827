import type { Column } from '../tables/table-source.ts';

/** Values in memory as a column. */
export function arrayColumn(values: ArrayLike<unknown>): Column {
  return { length: values.length, get: (index) => values[index] };
}
