/** Where one repository's part of the cache lies. */
export interface RepositoryCache {
  /** `models--owner--name` in the cache folder. */
  readonly folder: string;
  /** Where locks on its blobs are made. */
  readonly locks: string;
  /** Whether to try symbolic links before copies. */
  readonly links: boolean;
}
