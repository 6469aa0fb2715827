import { expect, test } from 'vitest';
import fixture from '../../fixtures/vectors.json' with { type: 'json' };
import { readNpy } from './read-npy.ts';

const file = (name: keyof typeof fixture.npy): Buffer => Buffer.from(fixture.npy[name], 'base64');
const numbers = fixture.left.flat();

test('reads what numpy.save wrote', () => {
  const shape = { rows: 9, columns: 7 };
  expect(readNpy(file('float64'))).toEqual({ data: Float64Array.from(numbers), ...shape });
  expect(readNpy(file('float32'))).toEqual({ data: Float32Array.from(numbers), ...shape });
  expect(readNpy(file('empty'))).toEqual({ data: new Float32Array(), rows: 0, columns: 7 });
});

test('bytes at an odd offset of their buffer are read as well', () => {
  const shifted = new Uint8Array([0, ...file('float64')]).subarray(1);
  expect(readNpy(shifted).data).toEqual(Float64Array.from(numbers));
});

test.each(['fortran', 'bigEndian', 'integers', 'oneAxis'] as const)('refuses %s', (name) => {
  expect(() => readNpy(file(name))).toThrow(/^The \.npy file describes its content as \{'descr'/);
});

test('refuses what is cut off, too long or something else', () => {
  const whole = file('float32');
  expect(() => readNpy(whole.subarray(0, -1))).toThrow(
    'The .npy file of 9 x 7 numbers should hold 252 bytes after its header, not 251.',
  );
  for (const bytes of [
    whole.subarray(0, 60),
    Buffer.concat([whole, whole]),
    Buffer.from('PK, not this'),
  ]) {
    expect(() => readNpy(bytes)).toThrow(expect.objectContaining({ code: 'FILE_MALFORMED' }));
  }
});
