/** A file of a repository, as a choice of files sees it. */
export interface RepositoryFile {
  /** Its path in the repository, with slashes: `1_Pooling/config.json`. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
}
