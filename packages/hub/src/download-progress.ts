/** How far the download of one file is. */
export interface DownloadProgress {
  /** The file's path in the repository. */
  readonly file: string;
  /** Bytes that are here, those of an earlier, interrupted download included. */
  readonly done: number;
  /** Bytes of the whole file. */
  readonly total: number;
}
