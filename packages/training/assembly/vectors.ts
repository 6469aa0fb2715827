// Plain operations on vectors of 32-bit floats.

/** Adds row t of `source` to row slotOf[t] of `target`, t = 0 ... rows - 1. `slotOf` holds i32. */
export function accumulateRows(
  source: usize,
  slotOf: usize,
  target: usize,
  rows: u32,
  columns: u32,
): void {
  const bytes = (<usize>columns) << 2;
  for (let row: u32 = 0; row < rows; row++) {
    add(target + <usize>load<i32>(slotOf) * bytes, source, columns);
    source += bytes;
    slotOf += 4;
  }
}

/** target += source */
function add(target: usize, source: usize, length: u32): void {
  const whole = length & ~3;
  for (let i: u32 = 0; i < whole; i += 4) {
    v128.store(target, f32x4.add(v128.load(target), v128.load(source)));
    target += 16;
    source += 16;
  }
  for (let i = whole; i < length; i++) {
    store<f32>(target, load<f32>(target) + load<f32>(source));
    target += 4;
    source += 4;
  }
}

/** The sum of squares in float64. Not finite exactly when an element is not: float32 squares cannot overflow it. */
export function sumOfSquares(source: usize, length: u32): f64 {
  let a = f64x2.splat(0);
  let b = f64x2.splat(0);
  let c = f64x2.splat(0);
  let d = f64x2.splat(0);
  const whole = length & ~7;
  for (let i: u32 = 0; i < whole; i += 8) {
    const x = v128.load(source);
    const y = v128.load(source, 16);
    const xLow = f64x2.promote_low_f32x4(x);
    const xHigh = f64x2.promote_low_f32x4(v128.shuffle<i64>(x, x, 1, 1));
    const yLow = f64x2.promote_low_f32x4(y);
    const yHigh = f64x2.promote_low_f32x4(v128.shuffle<i64>(y, y, 1, 1));
    a = f64x2.add(a, f64x2.mul(xLow, xLow));
    b = f64x2.add(b, f64x2.mul(xHigh, xHigh));
    c = f64x2.add(c, f64x2.mul(yLow, yLow));
    d = f64x2.add(d, f64x2.mul(yHigh, yHigh));
    source += 32;
  }
  const sums = f64x2.add(f64x2.add(a, b), f64x2.add(c, d));
  let sum = f64x2.extract_lane(sums, 0) + f64x2.extract_lane(sums, 1);
  for (let i = whole; i < length; i++) {
    const x = <f64>load<f32>(source);
    sum += x * x;
    source += 4;
  }
  return sum;
}
