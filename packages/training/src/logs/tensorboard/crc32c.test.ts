import { expect, test } from 'vitest';
import { crc32c } from './crc32c.ts';

// RFC 3720, appendix B.4, and the check value of CRC-32C in catalogues
test.each([
  { bytes: new Uint8Array(32), crc: 0x8a9136aa },
  { bytes: new Uint8Array(32).fill(0xff), crc: 0x62a8ab43 },
  { bytes: Uint8Array.from({ length: 32 }, (_, index) => index), crc: 0x46dd794e },
  { bytes: Buffer.from('123456789'), crc: 0xe3069283 },
])('the CRC of known bytes is $crc', ({ bytes, crc }) => {
  expect(crc32c(bytes)).toBe(crc);
});
