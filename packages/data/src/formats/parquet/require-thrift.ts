import { readVarInt } from 'hyparquet/src/thrift.js';

/** Types of Thrift's compact protocol, by what their values take. */
const types = {
  stop: 0,
  true: 1,
  false: 2,
  byte: 3,
  i64: 6,
  double: 7,
  binary: 8,
  list: 9,
  struct: 12,
};

/** How deep structs and lists may lie in each other; Parquet's own come to 8. */
const maximumDepth = 32;

interface Reader {
  readonly view: DataView;
  offset: number;
}

/**
 * Nothing when a Thrift struct (compact protocol) fits into the bytes: hyparquet makes lists as long as a few damaged bytes
 * say before it looks for their items.
 *
 * Source: Thrift compact protocol specification; the types are those that Parquet uses.
 *
 * @throws Error for a list with more items than there are bytes left, and for what is nested too deep or of another type
 */
export function requireThrift(view: DataView, offset: number): void {
  skipStruct({ view, offset }, 0);
}

function skipStruct(reader: Reader, depth: number): void {
  if (depth > maximumDepth) throw new Error('its structs are nested too deep');
  for (;;) {
    const byte = readByte(reader);
    if ((byte & 15) === types.stop) return;
    // Without a distance to the field before, the number of the field follows.
    if (byte >> 4 === 0) readVarInt(reader);
    skipValue(reader, byte & 15, depth);
  }
}

function skipValue(reader: Reader, type: number, depth: number): void {
  if (type === types.true || type === types.false) return;
  if (type === types.byte) skipBytes(reader, 1);
  else if (type > types.byte && type <= types.i64) while (readByte(reader) & 128);
  else if (type === types.double) skipBytes(reader, 8);
  else if (type === types.binary) skipBytes(reader, readLength(reader));
  else if (type === types.list) skipList(reader, depth);
  else if (type === types.struct) skipStruct(reader, depth + 1);
  else throw new Error(`it has a value of type ${type}, which Parquet has not`);
}

function skipList(reader: Reader, depth: number): void {
  const byte = readByte(reader);
  const length = byte >> 4 === 15 ? readLength(reader) : byte >> 4;
  if (length > reader.view.byteLength - reader.offset) {
    throw new Error(`a list says that it has ${length} items, more than there are bytes left`);
  }
  // In lists a boolean takes a byte.
  const type = Math.max(byte & 15, types.byte);
  for (let item = 0; item < length; item += 1) skipValue(reader, type, depth + 1);
}

function skipBytes(reader: Reader, count: number): void {
  reader.offset += count;
}

function readByte(reader: Reader): number {
  const byte = reader.view.getUint8(reader.offset);
  reader.offset += 1;
  return byte;
}

function readLength(reader: Reader): number {
  const length = readVarInt(reader);
  if (length < 0) throw new Error('a length is negative');
  return length;
}
