/** A query and the ids of the documents that answer it, at least one. */
export interface AnsweredQuery {
  readonly id: string;
  readonly text: string;
  readonly relevant: ReadonlySet<string>;
}
