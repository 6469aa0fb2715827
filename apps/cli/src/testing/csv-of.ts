/** Rows as the lines of a CSV file; fields that need quotes have them already. */
export function csvOf(lines: readonly (readonly (string | number)[])[]): string {
  return lines.map((line) => line.join(',')).join('\n');
}
