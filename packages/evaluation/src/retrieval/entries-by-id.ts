/**
 * The entries of an object or a Map, in its order.
 *
 * @example entriesById(new Map([['d1', 'A cat.']])) // [['d1', 'A cat.']]
 */
export function entriesById<T>(
  byId: Readonly<Record<string, T>> | ReadonlyMap<string, T>,
): [id: string, value: T][] {
  return byId instanceof Map ? [...byId] : Object.entries(byId);
}
