/** Numbers for texts, equal for equal texts: what checks compare in place of texts. */
export interface TextPool {
  /** The texts by their number. */
  readonly texts: readonly string[];
  /** The number of a text, from 0 in the order of their first coming. */
  idOf(text: string): number;
}

/**
 * A pool without texts.
 *
 * @example
 * const pool = createTextPool();
 * pool.idOf('a') === pool.idOf('a') // true
 */
export function createTextPool(): TextPool {
  const texts: string[] = [];
  const ids = new Map<string, number>();
  const idOf = (text: string): number => {
    const known = ids.get(text);
    if (known !== undefined) return known;
    ids.set(text, texts.length);
    return texts.push(text) - 1;
  };
  return { texts, idOf };
}
