import { CompressionType, compressionRegistry } from 'apache-arrow';
import { decompressZstd } from 'hyparquet-compressors';
import { decompressLz4Frame } from './decompress-lz4-frame.ts';

/** Gives apache-arrow, which keeps one registry for all, decompression where the application has not. */
export function registerCodecs(): void {
  const decoders = [
    [CompressionType.LZ4_FRAME, decompressLz4Frame],
    // Copied, as Arrow needs its numbers at multiples of 8 bytes.
    [CompressionType.ZSTD, (bytes: Uint8Array) => decompressZstd(bytes).slice()],
  ] as const;
  for (const [type, decode] of decoders) {
    const known = compressionRegistry.get(type);
    if (known?.decode === undefined) compressionRegistry.set(type, { ...known, decode });
  }
}
