import { rest } from './rest';

/**
 * Lion (Chen et al., "Symbolic discovery of optimization algorithms", 2023, algorithm 2). `first` is the momentum,
 * there is no second state. Scalars: gradient scale, decay, beta1, 1 - beta1, beta2, 1 - beta2, rate.
 */
export function lion(
  value: usize,
  first: usize,
  _second: usize,
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
      lionRow(value, first, columns, gradient, scalars);
    }
    value += bytes;
    first += bytes;
    slots += 4;
  }
}

function lionRow(value: usize, first: usize, length: u32, gradient: usize, scalars: usize): void {
  const scales = v128.load32_splat(scalars);
  const decays = v128.load32_splat(scalars, 4);
  const keeps1 = v128.load32_splat(scalars, 8);
  const blends1 = v128.load32_splat(scalars, 12);
  const keeps2 = v128.load32_splat(scalars, 16);
  const blends2 = v128.load32_splat(scalars, 20);
  const rates = v128.load32_splat(scalars, 24);
  const zero = f32x4.splat(0);
  const whole = length & ~3;
  for (let i: u32 = 0; i < whole; i += 4) {
    const g = f32x4.mul(v128.load(gradient), scales);
    const m = v128.load(first);
    const direction = f32x4.add(f32x4.mul(m, keeps1), f32x4.mul(g, blends1));
    const up = v128.and(f32x4.gt(direction, zero), rates);
    const down = v128.and(f32x4.lt(direction, zero), rates);
    const p = f32x4.mul(v128.load(value), decays);
    v128.store(value, f32x4.sub(p, f32x4.sub(up, down)));
    v128.store(first, f32x4.add(f32x4.mul(m, keeps2), f32x4.mul(g, blends2)));
    value += 16;
    gradient += 16;
    first += 16;
  }
  const scale = load<f32>(scalars);
  const decay = load<f32>(scalars, 4);
  const keep1 = load<f32>(scalars, 8);
  const blend1 = load<f32>(scalars, 12);
  const keep2 = load<f32>(scalars, 16);
  const blend2 = load<f32>(scalars, 20);
  const rate = load<f32>(scalars, 24);
  for (let i = whole; i < length; i++) {
    const g = load<f32>(gradient) * scale;
    const m = load<f32>(first);
    const direction = m * keep1 + g * blend1;
    const step: f32 = direction > 0 ? rate : direction < 0 ? -rate : 0;
    store<f32>(value, load<f32>(value) * decay - step);
    store<f32>(first, m * keep2 + g * blend2);
    value += 4;
    gradient += 4;
    first += 4;
  }
}
