import { blobSource } from './blob-source.ts';
import type { ByteSource } from './byte-source.ts';
import { readAll } from './read-all.ts';

/** A source that can be read in parts: itself, or all of it in memory where it is compressed as a whole. */
export async function withParts(source: ByteSource): Promise<ByteSource & { size: number }> {
  const { name, size } = source;
  if (size !== undefined) return { ...source, size };
  const blob = new Blob([await readAll(source)]);
  return { ...blobSource(name, blob), size: blob.size };
}
