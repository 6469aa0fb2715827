import type { ByteSource } from './byte-source.ts';

/** All bytes of a source in memory, for formats that cannot be read in pieces. */
export async function readAll(source: ByteSource): Promise<ArrayBuffer> {
  if (source.size !== undefined) return source.slice(0, source.size);
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for await (const piece of source.stream()) pieces.push(new Uint8Array(piece));
  return new Blob(pieces).arrayBuffer();
}
