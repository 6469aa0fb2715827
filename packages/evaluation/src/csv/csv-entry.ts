/** One line for a CSV file of results and the header that the file starts with; cells are joined, lines not ended. */
export interface CsvEntry {
  readonly fileName: string;
  readonly header: string;
  readonly row: string;
  /** What lines end with: as Python's csv module ends them, '\r\n', unless it says otherwise. */
  readonly lineEnd?: '\n';
}
