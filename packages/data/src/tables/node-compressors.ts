import * as zlib from 'node:zlib';
import type { FormatOptions } from '../formats/format-options.ts';

/** Node's own decompression, which is faster than that in JavaScript, for pages of Parquet. */
export function nodeCompressors(): NonNullable<FormatOptions['compressors']> {
  return {
    GZIP: (bytes, maxOutputLength) => zlib.gunzipSync(bytes, { maxOutputLength }),
    BROTLI: (bytes, maxOutputLength) => zlib.brotliDecompressSync(bytes, { maxOutputLength }),
    ...(typeof zlib.zstdDecompressSync === 'function' && {
      ZSTD: (bytes: Uint8Array, maxOutputLength: number) =>
        zlib.zstdDecompressSync(bytes, { maxOutputLength }),
    }),
  };
}
