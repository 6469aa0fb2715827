/** Where a repository's files are on this machine. */
export interface ResolvedRepository {
  /** The folder that holds them. */
  readonly folder: string;
  /** The commit they belong to (40 hexadecimal digits); undefined for a folder that was given as a path. */
  readonly commit: string | undefined;
  /** The chosen files, all of them present; undefined for a folder that was given as a path. */
  readonly files: readonly string[] | undefined;
  /** Set when the Hub could not be asked and the commit last seen was taken from the cache: why. */
  readonly warning: string | undefined;
}
