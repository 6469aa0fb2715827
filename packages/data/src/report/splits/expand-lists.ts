import { absent } from './absent.ts';
import type { ValueColumn } from './split-table.ts';

/**
 * A column that holds lists (several negatives) as one column per place in the lists: `negative[0]`, `negative[1]` ...
 * Any other column as it is.
 *
 * @example expandLists({ name: 'negative', values: [['a', 'b'], ['c']] }).length // 2
 */
export function expandLists({ name, values }: ValueColumn): ValueColumn[] {
  let width = 0;
  for (const value of values) if (Array.isArray(value)) width = Math.max(width, value.length);
  if (width === 0) return [{ name, values }];
  return Array.from({ length: width }, (_, place) => ({
    name: `${name}[${place}]`,
    values: values.map((value) => {
      if (Array.isArray(value)) return place < value.length ? value[place] : absent;
      return place === 0 ? value : absent;
    }),
  }));
}
