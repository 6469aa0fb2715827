const frameMagic = 0x184d2204;

/**
 * The content of an LZ4 frame, as Arrow compresses its buffers by default. Checksums are not verified.
 *
 * Source: LZ4 Frame Format 1.6, LZ4 Block Format.
 *
 * @throws Error for bytes that are no whole frame
 */
export function decompressLz4Frame(input: Uint8Array): Uint8Array {
  const view = new DataView(input.buffer, input.byteOffset, input.byteLength);
  if (view.getUint32(0, true) !== frameMagic) throw new Error('a buffer is no LZ4 frame');
  const flags = input[4]!;
  const hasBlockChecksums = (flags & 0x10) !== 0;
  const hasSize = (flags & 0x08) !== 0;
  const hasDictionary = (flags & 0x01) !== 0;
  let position = 6 + (hasSize ? 8 : 0) + (hasDictionary ? 4 : 0) + 1;
  const output = new Output(hasSize ? Number(view.getBigUint64(6, true)) : 4 * input.length);
  for (;;) {
    const word = view.getUint32(position, true);
    position += 4;
    if (word === 0) return output.bytes.subarray(0, output.length);
    const isRaw = word >>> 31 === 1;
    const end = position + (word & 0x7fffffff);
    if (end > input.length) throw new Error('an LZ4 frame is truncated');
    if (isRaw) output.append(input.subarray(position, end));
    else decompressBlock(input.subarray(position, end), output);
    position = end + (hasBlockChecksums ? 4 : 0);
  }
}

/** Bytes that grow, and can repeat what they hold. */
class Output {
  bytes: Uint8Array;
  length = 0;

  constructor(size: number) {
    this.bytes = new Uint8Array(size);
  }

  append(piece: Uint8Array): void {
    this.reserve(piece.length);
    this.bytes.set(piece, this.length);
    this.length += piece.length;
  }

  /** Repeats `count` bytes from `distance` back; the two may overlap. */
  repeat(distance: number, count: number): void {
    if (distance === 0 || distance > this.length) throw new Error('an LZ4 block is damaged');
    this.reserve(count);
    for (let left = count; left > 0; left -= 1) {
      this.bytes[this.length] = this.bytes[this.length - distance]!;
      this.length += 1;
    }
  }

  private reserve(count: number): void {
    if (this.length + count <= this.bytes.length) return;
    const grown = new Uint8Array(2 * (this.length + count));
    grown.set(this.bytes);
    this.bytes = grown;
  }
}

function decompressBlock(input: Uint8Array, output: Output): void {
  let position = 0;
  const readLength = (nibble: number): number => {
    let length = nibble;
    if (nibble < 15) return length;
    for (let byte = 255; byte === 255; length += byte) {
      byte = input[position]!;
      position += 1;
    }
    return length;
  };
  while (position < input.length) {
    const token = input[position]!;
    position += 1;
    const literals = readLength(token >> 4);
    output.append(input.subarray(position, position + literals));
    position += literals;
    // The last sequence is literals alone.
    if (position >= input.length) return;
    const distance = input[position]! | (input[position + 1]! << 8);
    position += 2;
    output.repeat(distance, readLength(token & 15) + 4);
  }
}
