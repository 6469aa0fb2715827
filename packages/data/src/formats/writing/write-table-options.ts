/** How `writeTable` writes. */
export interface WriteTableOptions {
  /** CSV and TSV: whether `"` encloses fields that need it. When not given: true for .csv, false for .tsv. */
  readonly quoting?: boolean | undefined;
}
