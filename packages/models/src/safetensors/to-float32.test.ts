import { expect, test } from 'vitest';
import { toFloat32 } from './to-float32.ts';

const halves = Uint16Array.from({ length: 2 ** 16 }, (_, bits) => bits);
const stored = (dtype: string, data: ArrayBufferView) => ({
  dtype,
  shape: [data.byteLength / 2],
  bytes: new Uint8Array(data.buffer as ArrayBuffer),
});

/** Sign, exponent and fraction put together by arithmetic (IEEE 754). */
function value(bits: number, exponentBits: number): number {
  const fractionBits = 15 - exponentBits;
  const bias = 2 ** (exponentBits - 1) - 1;
  const sign = bits >> 15 ? -1 : 1;
  const exponent = (bits >> fractionBits) & (2 ** exponentBits - 1);
  const fraction = (bits & (2 ** fractionBits - 1)) / 2 ** fractionBits;
  if (exponent === 2 ** exponentBits - 1) return fraction ? Number.NaN : sign * Infinity;
  return sign * (exponent ? (1 + fraction) * 2 ** (exponent - bias) : fraction * 2 ** (1 - bias));
}

test.each([
  ['F16', 5],
  ['BF16', 8],
])('every number of %s is exact', (dtype, exponentBits) => {
  const got = toFloat32('all', stored(dtype, halves));
  const wrong = [...halves].filter((bits) => !Object.is(got[bits], value(bits, exponentBits)));
  expect(wrong).toEqual([]);
});

test('float64 is rounded', () => {
  expect(toFloat32('a', stored('F64', Float64Array.of(0.1, -2)))).toEqual(Float32Array.of(0.1, -2));
});

test('integers are no weights', () => {
  expect(() => toFloat32('ids', stored('I64', BigInt64Array.of(1n)))).toThrow(
    expect.objectContaining({ code: 'MODEL_UNSUPPORTED', details: { name: 'ids', dtype: 'I64' } }),
  );
});
