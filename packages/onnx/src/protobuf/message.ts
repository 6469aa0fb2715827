/** The wire types of protocol buffers that ONNX files use. */
const VARINT = 0;
const LENGTH_DELIMITED = 2;
const FIXED32 = 5;

/**
 * A protocol buffer message being written, field by field. Only what ONNX needs: integers, strings, bytes, floats and
 * nested messages (https://protobuf.dev/programming-guides/encoding).
 */
export class Message {
  readonly #chunks: Uint8Array[] = [];

  /** An integer field, two's complement over 64 bits when negative. */
  integer(field: number, value: number | bigint): this {
    return this.#push(varint((field << 3) | VARINT), varint(value));
  }

  /** A 32-bit float field. */
  float(field: number, value: number): this {
    const bytes = new Uint8Array(4);
    new DataView(bytes.buffer).setFloat32(0, value, true);
    return this.#push(varint((field << 3) | FIXED32), bytes);
  }

  /** A string, bytes or message field. */
  content(field: number, value: string | Uint8Array | Message): this {
    const bytes =
      typeof value === 'string'
        ? new TextEncoder().encode(value)
        : value instanceof Message
          ? value.finish()
          : value;
    return this.#push(varint((field << 3) | LENGTH_DELIMITED), varint(bytes.length), bytes);
  }

  /** The message as bytes. */
  finish(): Uint8Array {
    const bytes = new Uint8Array(this.#chunks.reduce((sum, chunk) => sum + chunk.length, 0));
    let offset = 0;
    for (const chunk of this.#chunks) {
      bytes.set(chunk, offset);
      offset += chunk.length;
    }
    return bytes;
  }

  #push(...chunks: Uint8Array[]): this {
    this.#chunks.push(...chunks);
    return this;
  }
}

function varint(value: number | bigint): Uint8Array {
  const bytes: number[] = [];
  let rest = BigInt.asUintN(64, BigInt(value));
  while (rest > 127n) {
    bytes.push(Number(rest & 127n) | 128);
    rest >>= 7n;
  }
  bytes.push(Number(rest));
  return Uint8Array.from(bytes);
}
