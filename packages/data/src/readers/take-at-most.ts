/**
 * The first `count` items; all when it is 0, as Python's readers have it.
 *
 * @example takeAtMost(2, ['a', 'b', 'c']) // ['a', 'b']
 */
export function takeAtMost<Item>(count: number, items: readonly Item[]): readonly Item[] {
  return count > 0 ? items.slice(0, count) : items;
}
