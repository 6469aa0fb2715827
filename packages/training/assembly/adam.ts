import { rest } from './rest';

/**
 * Adam and AdamW, as the single-tensor implementations of torch.optim write them. Scalars: gradient scale, decoupled
 * decay (1 without), 1 - beta1, beta2, 1 - beta2, root of the second bias correction, epsilon, -rate over the first bias
 * correction, weight decay that is a part of the gradient (0 without).
 */
export function adam(
  value: usize,
  first: usize,
  second: usize,
  rows: u32,
  columns: u32,
  slots: usize,
  gradients: usize,
  zeros: usize,
  scalars: usize,
): void {
  const bytes = (<usize>columns) << 2;
  for (let row: u32 = 0; row < rows; row++) {
    const slot = load<i32>(slots);
    if (slot === -2) {
      rest(value, columns, scalars);
    } else {
      const gradient = slot < 0 ? zeros : gradients + <usize>slot * bytes;
      adamRow(value, first, second, columns, gradient, scalars);
    }
    value += bytes;
    first += bytes;
    second += bytes;
    slots += 4;
  }
}

function adamRow(
  value: usize,
  first: usize,
  second: usize,
  length: u32,
  gradient: usize,
  scalars: usize,
): void {
  const scales = v128.load32_splat(scalars);
  const decays = v128.load32_splat(scalars, 4);
  const blends1 = v128.load32_splat(scalars, 8);
  const keeps2 = v128.load32_splat(scalars, 12);
  const blends2 = v128.load32_splat(scalars, 16);
  const roots2 = v128.load32_splat(scalars, 20);
  const smalls = v128.load32_splat(scalars, 24);
  const rates = v128.load32_splat(scalars, 28);
  const penalties = v128.load32_splat(scalars, 32);
  const whole = length & ~3;
  for (let i: u32 = 0; i < whole; i += 4) {
    const p = v128.load(value);
    const g = f32x4.add(f32x4.mul(v128.load(gradient), scales), f32x4.mul(penalties, p));
    let m = v128.load(first);
    let v = v128.load(second);
    m = f32x4.add(m, f32x4.mul(blends1, f32x4.sub(g, m)));
    v = f32x4.add(f32x4.mul(v, keeps2), f32x4.mul(f32x4.mul(blends2, g), g));
    const denominator = f32x4.add(f32x4.div(f32x4.sqrt(v), roots2), smalls);
    const step = f32x4.div(f32x4.mul(rates, m), denominator);
    v128.store(value, f32x4.add(f32x4.mul(p, decays), step));
    v128.store(first, m);
    v128.store(second, v);
    value += 16;
    gradient += 16;
    first += 16;
    second += 16;
  }
  const scale = load<f32>(scalars);
  const decay = load<f32>(scalars, 4);
  const blend1 = load<f32>(scalars, 8);
  const keep2 = load<f32>(scalars, 12);
  const blend2 = load<f32>(scalars, 16);
  const root2 = load<f32>(scalars, 20);
  const small = load<f32>(scalars, 24);
  const rate = load<f32>(scalars, 28);
  const penalty = load<f32>(scalars, 32);
  for (let i = whole; i < length; i++) {
    const p = load<f32>(value);
    const g = load<f32>(gradient) * scale + penalty * p;
    let m = load<f32>(first);
    m += blend1 * (g - m);
    const v = load<f32>(second) * keep2 + blend2 * g * g;
    store<f32>(value, p * decay + (rate * m) / (Mathf.sqrt(v) / root2 + small));
    store<f32>(first, m);
    store<f32>(second, v);
    value += 4;
    gradient += 4;
    first += 4;
    second += 4;
  }
}
