import { rest } from './rest';

/**
 * Stochastic gradient descent with momentum, as torch.optim.SGD: the decay is a part of the gradient. `first` is the
 * momentum, there is no second state. Scalars: gradient scale, 1, momentum, the shares of the gradient and of the
 * momentum in the step, -rate, weight decay.
 */
export function sgd(
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
      sgdRow(value, first, columns, gradient, scalars);
    }
    value += bytes;
    first += bytes;
    slots += 4;
  }
}

function sgdRow(value: usize, first: usize, length: u32, gradient: usize, scalars: usize): void {
  const scales = v128.load32_splat(scalars);
  const momentums = v128.load32_splat(scalars, 8);
  const gradientShares = v128.load32_splat(scalars, 12);
  const momentumShares = v128.load32_splat(scalars, 16);
  const rates = v128.load32_splat(scalars, 20);
  const penalties = v128.load32_splat(scalars, 24);
  const whole = length & ~3;
  for (let i: u32 = 0; i < whole; i += 4) {
    const p = v128.load(value);
    const g = f32x4.add(f32x4.mul(v128.load(gradient), scales), f32x4.mul(penalties, p));
    const m = f32x4.add(f32x4.mul(v128.load(first), momentums), g);
    const step = f32x4.add(f32x4.mul(gradientShares, g), f32x4.mul(momentumShares, m));
    v128.store(value, f32x4.add(p, f32x4.mul(rates, step)));
    v128.store(first, m);
    value += 16;
    gradient += 16;
    first += 16;
  }
  const scale = load<f32>(scalars);
  const momentum = load<f32>(scalars, 8);
  const gradientShare = load<f32>(scalars, 12);
  const momentumShare = load<f32>(scalars, 16);
  const rate = load<f32>(scalars, 20);
  const penalty = load<f32>(scalars, 24);
  for (let i = whole; i < length; i++) {
    const p = load<f32>(value);
    const g = load<f32>(gradient) * scale + penalty * p;
    const m = load<f32>(first) * momentum + g;
    store<f32>(value, p + rate * (gradientShare * g + momentumShare * m));
    store<f32>(first, m);
    value += 4;
    gradient += 4;
    first += 4;
  }
}
