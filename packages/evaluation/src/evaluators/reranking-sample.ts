/** A query with documents that answer it and documents that do not; a single document may stand without a list. */
export interface RerankingSample {
  readonly query: string;
  readonly positive: string | readonly string[];
  readonly negative: string | readonly string[];
}
