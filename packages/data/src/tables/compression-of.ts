/** How a whole file may be compressed. */
export type Compression = 'gzip' | 'zstd';

/**
 * How a file is compressed, by the end of its name; undefined where it is not.
 *
 * @example compressionOf('train.csv.gz') // 'gzip'
 */
export function compressionOf(name: string): Compression | undefined {
  if (/\.gz$/i.test(name)) return 'gzip';
  return /\.zst$/i.test(name) ? 'zstd' : undefined;
}
