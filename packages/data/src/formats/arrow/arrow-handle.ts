import type { FileHandle } from 'apache-arrow';
import type { ByteSource } from '../byte-source.ts';

/** A source as apache-arrow reads files: what it uses of Node's FileHandle. */
export function arrowHandle({ size, slice }: ByteSource & { size: number }): FileHandle {
  const handle = {
    // apache-arrow knows a handle by its number, which it does not use.
    fd: -1,
    stat: async () => ({ size }),
    async read(buffer: Uint8Array, offset: number, length: number, position: number) {
      const bytes = new Uint8Array(await slice(position, Math.min(size, position + length)));
      if (bytes.length === 0) throw new Error(`it ends before byte ${position + length}`);
      buffer.set(bytes, offset);
      return { bytesRead: bytes.length, buffer };
    },
    close: async () => {},
  };
  return handle as unknown as FileHandle;
}
