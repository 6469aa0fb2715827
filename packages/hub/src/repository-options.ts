import type { DownloadProgress } from './download-progress.ts';
import type { RepositoryFile } from './repository-file.ts';

/** What to fetch and how. Everything has a default; environment variables mean what they mean to Python. */
export interface RepositoryOptions {
  /** Default: `model`. */
  readonly type?: 'model' | 'dataset';
  /** A branch, a tag or a commit. Default: `main`. */
  readonly revision?: string;
  /**
   * Which files are needed: paths and patterns as in Python's `allow_patterns` (`*` also matches slashes, `folder/` is
   * all below it), or a function that chooses paths from the repository's listing. Default: all.
   */
  readonly files?:
    | readonly string[]
    | ((files: readonly RepositoryFile[]) => readonly string[])
    | undefined;
  /** An access token, or false for none. Default: HF_TOKEN, or the file that Python's login wrote. */
  readonly token?: string | false | undefined;
  /** Default: see {@link hubCacheFolder}. */
  readonly cacheFolder?: string | undefined;
  /** The Hub's address. Default: HF_ENDPOINT, or the public Hub. */
  readonly endpoint?: string | undefined;
  /** Send no request. Default: whether HF_HUB_OFFLINE is true. */
  readonly localFilesOnly?: boolean | undefined;
  /** Called at the beginning of each download and after each piece. */
  readonly onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Stops everything; what has arrived stays for a later resume. */
  readonly signal?: AbortSignal | undefined;
  /** Milliseconds to wait for a server that sends nothing. Default: 10,000. */
  readonly timeout?: number | undefined;
  /** How often to try again after a failure that may pass; a try that brought bytes is not counted. Default: 5. */
  readonly retries?: number | undefined;
  /** Milliseconds before the first retry, doubled for each further one; Retry-After goes first. Default: 500. */
  readonly retryDelay?: number | undefined;
}
