import { createZstdDecompress, type ZstdDecompress } from 'node:zlib';

/** How many bytes come at once. */
const chunkSize = 1 << 20;

/**
 * The content of all frames of Zstandard, one after the other. Node's decompressor ends with a frame and drops what
 * follows it in the same piece: here the rest goes to another one.
 *
 * Errors: those of Node's decompressor and of the input.
 *
 * @example for await (const piece of unzstd(createReadStream('two-frames.zst'))) console.log(piece.length);
 */
export async function* unzstd(input: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const pieces = input[Symbol.asyncIterator]();
  let piece: Uint8Array | undefined = (await pieces.next()).value;
  while (piece !== undefined) {
    const decompressor = createZstdDecompress({ chunkSize });
    const feeding = feed(decompressor, piece, pieces);
    yield* decompressor;
    piece = await feeding;
  }
}

/** Writes pieces until a frame ends within one; gives the rest of that, undefined at the end of all. */
async function feed(
  decompressor: ZstdDecompress,
  first: Uint8Array,
  pieces: AsyncIterator<Uint8Array>,
): Promise<Uint8Array | undefined> {
  try {
    let piece: Uint8Array | undefined = first;
    while (piece !== undefined) {
      const before = decompressor.bytesWritten;
      await write(decompressor, piece);
      const taken = decompressor.bytesWritten - before;
      if (taken < piece.length) return piece.subarray(taken);
      piece = (await pieces.next()).value;
    }
    decompressor.end();
  } catch (cause) {
    // Who reads the decompressor gets the error.
    decompressor.destroy(cause as Error);
  }
  return undefined;
}

function write(decompressor: ZstdDecompress, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    decompressor.write(bytes, (problem) => (problem ? reject(problem) : resolve()));
  });
}
