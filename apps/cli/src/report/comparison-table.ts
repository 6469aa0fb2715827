/** Metrics by name, such as `spearman_cosine`. */
type Metrics = Readonly<Record<string, number>>;

/**
 * One line for each metric that was taken twice: which data, which metric, before -> after, and the change. Empty when
 * there is none.
 *
 * @example
 * comparisonTable(new Map([['test', { spearman_cosine: 0.82 }]]), new Map([['test', { spearman_cosine: 0.85 }]]));
 * // 'test   spearman_cosine   0.8200 -> 0.8500  (+0.0300)\n'
 */
export function comparisonTable(
  before: ReadonlyMap<string, Metrics>,
  after: ReadonlyMap<string, Metrics>,
): string {
  const rows = [...before].flatMap(([name, metrics]) =>
    Object.entries(metrics).flatMap(([metric, first]) => {
      const last = after.get(name)?.[metric];
      return last === undefined ? [] : [{ name, metric, first, last }];
    }),
  );
  const width = Math.max(0, ...rows.map(({ metric }) => metric.length));
  return rows
    .map(({ name, metric, first, last }) => {
      const change = `${last < first ? '' : '+'}${(last - first).toFixed(4)}`;
      return `${name.padEnd(5)}  ${metric.padEnd(width)}   ${first.toFixed(4)} -> ${last.toFixed(4)}  (${change})\n`;
    })
    .join('');
}
