/** A Markdown table. Cells are Markdown on one line without a bar. Columns without any content are left out. */
export function markdownTable(
  header: readonly string[],
  rows: readonly (readonly string[])[],
): string {
  const filled = header.map((_, column) => rows.some((row) => row[column]));
  const line = (cells: readonly string[]): string =>
    `| ${cells.filter((_, column) => filled[column]).join(' | ')} |`;
  return [header, header.map(() => '---'), ...rows].map(line).join('\n');
}
