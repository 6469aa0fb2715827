/** How many rows a class has. */
export interface ClassCount {
  readonly name: string;
  readonly count: number;
}

/**
 * How often each class comes, the most frequent first.
 *
 * @example countClasses(['0', '1', '0']) // [{ name: '0', count: 2 }, { name: '1', count: 1 }]
 */
export function countClasses(names: readonly string[]): ClassCount[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || a.name.localeCompare(b.name, 'en', { numeric: true }));
}
