/** A row by names of columns: texts, numbers, booleans, lists of texts or of numbers; null for no value. */
export type DatasetRow = Readonly<Record<string, unknown>>;
