import { absent } from './absent.ts';
import type { SplitTable } from './split-table.ts';

/**
 * What all rows with the same texts have in common; undefined where one of the texts is faulty. With `anyOrder` two
 * texts may be swapped (more than two never are).
 *
 * @example textKey(table, 0, { anyOrder: true }) // '3,7'
 */
export function textKey(
  { texts }: Pick<SplitTable, 'texts'>,
  row: number,
  { anyOrder = false }: { anyOrder?: boolean } = {},
): string | undefined {
  if (texts.some(({ ids, values }) => ids[row] === -1 && values[row] !== absent)) return undefined;
  const ids = texts.map((column) => column.ids[row]!);
  if (anyOrder && ids.length === 2 && ids[1]! < ids[0]!) ids.reverse();
  return ids.join();
}
