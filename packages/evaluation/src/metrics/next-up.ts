/**
 * The least double that is greater than a finite number. Python: `numpy.nextafter(value, inf)`.
 *
 * @example nextUp(1) // 1.0000000000000002
 */
export function nextUp(value: number): number {
  if (value === 0) {
    return Number.MIN_VALUE;
  }
  const bits = new BigInt64Array(Float64Array.of(value).buffer);
  // The bits of a double count up with its size, whatever its sign.
  bits[0]! += value > 0 ? 1n : -1n;
  return new Float64Array(bits.buffer)[0]!;
}
