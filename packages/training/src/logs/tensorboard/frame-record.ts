import { crc32c } from './crc32c.ts';

/**
 * A record of a TFRecord file: length (uint64), its masked CRC, the data, its masked CRC; little-endian throughout
 * (TensorFlow, `core/lib/io/record_writer.h`).
 */
export function frameRecord(data: Uint8Array): Buffer {
  const length = Buffer.alloc(8);
  length.writeBigUInt64LE(BigInt(data.length));
  return Buffer.concat([length, maskedCrc(length), data, maskedCrc(data)]);
}

/** The CRC rotated right by 15 bits plus a constant, so that a CRC of data with CRCs in it stays a good check. */
function maskedCrc(bytes: Uint8Array): Buffer {
  const crc = crc32c(bytes);
  const masked = Buffer.alloc(4);
  masked.writeUInt32LE((((crc >>> 15) | (crc << 17)) + 0xa282ead8) >>> 0);
  return masked;
}
