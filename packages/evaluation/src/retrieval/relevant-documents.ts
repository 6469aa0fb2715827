/** For each query's id the ids of the documents that answer it. */
export type RelevantDocuments =
  | Readonly<Record<string, readonly string[] | ReadonlySet<string>>>
  | ReadonlyMap<string, readonly string[] | ReadonlySet<string>>;
