// AssemblyScript. Pointers are byte addresses in the memory of an arena, up to 4 GiB (usize is unsigned). Loops count
// elements: the end of a buffer may be 2^32, which a pointer cannot hold.

/**
 * One step of AdamW, as torch.optim.AdamW's single-tensor implementation writes it, over `length` elements.
 * `gradient` is multiplied by `gradientScale` first and is not changed.
 */
export function adamw(
  value: usize,
  gradient: usize,
  first: usize,
  second: usize,
  length: u32,
  gradientScale: f64,
  learningRate: f64,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  weightDecay: f64,
  biasCorrection1: f64,
  biasCorrection2: f64,
): void {
  const scale: f32 = <f32>gradientScale;
  const decay: f32 = <f32>(1.0 - learningRate * weightDecay);
  const blend1: f32 = <f32>(1.0 - beta1);
  const keep2: f32 = <f32>beta2;
  const blend2: f32 = <f32>(1.0 - beta2);
  const root2: f32 = <f32>Math.sqrt(biasCorrection2);
  const small: f32 = <f32>epsilon;
  const rate: f32 = <f32>(-learningRate / biasCorrection1);
  const scales = f32x4.splat(scale);
  const decays = f32x4.splat(decay);
  const blends1 = f32x4.splat(blend1);
  const keeps2 = f32x4.splat(keep2);
  const blends2 = f32x4.splat(blend2);
  const roots2 = f32x4.splat(root2);
  const smalls = f32x4.splat(small);
  const rates = f32x4.splat(rate);
  const whole = length & ~3;
  for (let i: u32 = 0; i < whole; i += 4) {
    const g = f32x4.mul(v128.load(gradient), scales);
    let m = v128.load(first);
    let v = v128.load(second);
    m = f32x4.add(m, f32x4.mul(blends1, f32x4.sub(g, m)));
    v = f32x4.add(f32x4.mul(v, keeps2), f32x4.mul(f32x4.mul(blends2, g), g));
    const denominator = f32x4.add(f32x4.div(f32x4.sqrt(v), roots2), smalls);
    const p = f32x4.mul(v128.load(value), decays);
    v128.store(value, f32x4.add(p, f32x4.div(f32x4.mul(rates, m), denominator)));
    v128.store(first, m);
    v128.store(second, v);
    value += 16;
    gradient += 16;
    first += 16;
    second += 16;
  }
  for (let i = whole; i < length; i++) {
    const g = load<f32>(gradient) * scale;
    let m = load<f32>(first);
    m += blend1 * (g - m);
    const v = load<f32>(second) * keep2 + blend2 * g * g;
    const p = load<f32>(value) * decay;
    store<f32>(value, p + (rate * m) / (Mathf.sqrt(v) / root2 + small));
    store<f32>(first, m);
    store<f32>(second, v);
    value += 4;
    gradient += 4;
    first += 4;
    second += 4;
  }
}

/**
 * The same for a matrix whose gradient exists for some rows only. `slots` holds an i32 per row: the index of the row's
 * gradient in `gradients`; -1, the gradient is zero; -2, it is and so are the moments: only decay is left.
 * `zeros` are `columns` zeros.
 */
export function adamwRows(
  value: usize,
  first: usize,
  second: usize,
  rows: u32,
  columns: u32,
  slots: usize,
  gradients: usize,
  zeros: usize,
  gradientScale: f64,
  learningRate: f64,
  beta1: f64,
  beta2: f64,
  epsilon: f64,
  weightDecay: f64,
  biasCorrection1: f64,
  biasCorrection2: f64,
): void {
  const decay: f32 = <f32>(1.0 - learningRate * weightDecay);
  const bytes = (<usize>columns) << 2;
  for (let row: u32 = 0; row < rows; row++) {
    const slot = load<i32>(slots);
    if (slot === -2) {
      if (decay !== 1.0) scale(value, columns, decay);
    } else {
      const gradient = slot < 0 ? zeros : gradients + <usize>slot * bytes;
      adamw(
        value,
        gradient,
        first,
        second,
        columns,
        gradientScale,
        learningRate,
        beta1,
        beta2,
        epsilon,
        weightDecay,
        biasCorrection1,
        biasCorrection2,
      );
    }
    value += bytes;
    first += bytes;
    second += bytes;
    slots += 4;
  }
}

/** Adds row t of `source` to row slotOf[t] of `target`, t = 0 ... rows - 1 in this order. `slotOf` holds i32. */
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
export function add(target: usize, source: usize, length: u32): void {
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

/** target *= factor */
export function scale(target: usize, length: u32, factor: f32): void {
  const factors = f32x4.splat(factor);
  const whole = length & ~3;
  for (let i: u32 = 0; i < whole; i += 4) {
    v128.store(target, f32x4.mul(v128.load(target), factors));
    target += 16;
  }
  for (let i = whole; i < length; i++) {
    store<f32>(target, load<f32>(target) * factor);
    target += 4;
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
