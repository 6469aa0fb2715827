/**
 * A text as a cell of a CSV file as Python's csv module writes it: in quotes when it holds a comma, a quote or a line
 * break.
 *
 * @example csvCell('a "b"') // '"a ""b"""'
 */
export function csvCell(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
