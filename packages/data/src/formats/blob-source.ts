import type { ByteSource } from './byte-source.ts';

const pieceBytes = 1 << 20;

/**
 * A Blob, or a File of a browser, as bytes with a name. Bytes in memory: `new Blob([bytes])`.
 *
 * @example await openArrow(blobSource('train.arrow', file))
 */
export function blobSource(name: string, blob: Blob): ByteSource {
  const slice = (start: number, end: number): Promise<ArrayBuffer> =>
    blob.slice(start, end).arrayBuffer();
  return {
    name,
    size: blob.size,
    slice,
    async *stream() {
      for (let start = 0; start < blob.size; start += pieceBytes) {
        yield new Uint8Array(await slice(start, start + pieceBytes));
      }
    },
  };
}
