/** A row without a gradient and with a state of zeros: only decay (scalar 1) is left of the step. */
export function rest(value: usize, columns: u32, scalars: usize): void {
  const decay = load<f32>(scalars, 4);
  if (decay === 1.0) return;
  const decays = f32x4.splat(decay);
  const whole = columns & ~3;
  for (let i: u32 = 0; i < whole; i += 4) {
    v128.store(value, f32x4.mul(v128.load(value), decays));
    value += 16;
  }
  for (let i = whole; i < columns; i++) {
    store<f32>(value, load<f32>(value) * decay);
    value += 4;
  }
}
