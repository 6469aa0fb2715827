/**
 * A number as Python's `str(float)` writes it, so that our CSV files and Python's read the same: `1.0`, `1e-05`, `nan`.
 *
 * @example pythonNumber(1) // '1.0'
 */
export function pythonNumber(value: number): string {
  if (Number.isNaN(value)) {
    return 'nan';
  }
  if (!Number.isFinite(value)) {
    return value < 0 ? '-inf' : 'inf';
  }
  const size = Math.abs(value);
  if (size >= 1e16 || (size < 1e-4 && size > 0)) {
    return value.toExponential().replace(/e([+-])(\d)$/, 'e$10$2');
  }
  const digits = Object.is(value, -0) ? '-0' : String(value);
  return Number.isInteger(value) ? `${digits}.0` : digits;
}
