/**
 * Rows of cells as lines with aligned columns: the first to the left, the others to the right, two spaces between them.
 *
 * @example textTable([['split', 'rows'], ['train', '12']]) // 'split  rows\ntrain    12\n'
 */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, place) =>
    Math.max(...rows.map((row) => (row[place] ?? '').length)),
  );
  return rows
    .map((row) => {
      const cells = row.map((cell, place) =>
        place === 0 ? cell.padEnd(widths[place]!) : cell.padStart(widths[place]!),
      );
      return `${cells.join('  ').trimEnd()}\n`;
    })
    .join('');
}
