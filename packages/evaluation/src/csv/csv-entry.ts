/** One line for a CSV file of results and the header that the file starts with; cells are joined, lines not ended. */
export interface CsvEntry {
  readonly fileName: string;
  readonly header: string;
  readonly row: string;
}
