import type { FileHandle } from 'apache-arrow';
import type { ByteSource } from '../byte-source.ts';
import { metadataSlots } from './metadata-slots.ts';
import { requireFlatbuffer } from './require-flatbuffer.ts';

/** Messages start with the length of their metadata. */
const lengthBytes = 4;

/**
 * A source as apache-arrow reads files: what it uses of Node's FileHandle. The metadata of messages are checked on their
 * way, as apache-arrow believes what they say.
 *
 * @throws from `read`: Error or RangeError for metadata that are damaged, and for a message that is read twice
 */
export function arrowHandle({ size, slice }: ByteSource & { size: number }): FileHandle {
  let metadata = { position: -1, length: 0 };
  const seen = new Set<number>();
  const handle = {
    // apache-arrow knows a handle by its number, which it does not use.
    fd: -1,
    stat: async () => ({ size }),
    async read(buffer: Uint8Array, offset: number, length: number, position: number) {
      const bytes = new Uint8Array(await slice(position, Math.min(size, position + length)));
      if (bytes.length === 0) throw new Error(`it ends before byte ${position + length}`);
      const view = new DataView(bytes.buffer);
      // What is read after a length, and is as long, are the metadata of a message.
      if (position === metadata.position && bytes.length === metadata.length) {
        // A footer that names other messages than batches makes apache-arrow turn in a circle.
        if (seen.has(position)) throw new Error('its footer names a message twice');
        seen.add(position);
        requireFlatbuffer(view, metadataSlots.message);
      }
      const isLength = bytes.length === lengthBytes;
      metadata = {
        position: position + lengthBytes,
        length: isLength ? view.getInt32(0, true) : 0,
      };
      buffer.set(bytes, offset);
      return { bytesRead: bytes.length, buffer };
    },
    close: async () => {},
  };
  return handle as unknown as FileHandle;
}
