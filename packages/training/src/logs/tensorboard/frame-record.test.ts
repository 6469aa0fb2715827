import { expect, test } from 'vitest';
import { frameRecord } from './frame-record.ts';

test('data stands between its length and the masked sums', () => {
  const record = frameRecord(Buffer.from('123456789'));
  expect(record.length).toBe(8 + 4 + 9 + 4);
  expect(record.readBigUInt64LE(0)).toBe(9n);
  expect(record.toString('ascii', 12, 21)).toBe('123456789');
  // masked_crc32c(b'123456789') of the Python package tensorboard 2.21
  expect(record.readUInt32LE(21)).toBe(0xc78ab0e5);
});
