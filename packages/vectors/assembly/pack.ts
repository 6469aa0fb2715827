/** Packs four rows of 32-bit floats, which lie one after the other at `source`. */
export function pack32(source: usize, target: usize, columns: u32): void {
  const bytes = (<usize>columns) << 2;
  let squares0 = f64x2.splat(0);
  let squares1 = f64x2.splat(0);
  for (let k: u32 = 0; k < columns; k++) {
    let four = v128.load32_zero(source);
    four = v128.load32_lane(source + bytes, four, 1);
    four = v128.load32_lane(source + 2 * bytes, four, 2);
    four = v128.load32_lane(source + 3 * bytes, four, 3);
    const x0 = f64x2.promote_low_f32x4(four);
    const x1 = f64x2.promote_low_f32x4(v128.shuffle<i64>(four, four, 1, 1));
    v128.store(target, x0);
    v128.store(target, x1, 16);
    squares0 = f64x2.add(squares0, f64x2.mul(x0, x0));
    squares1 = f64x2.add(squares1, f64x2.mul(x1, x1));
    source += 4;
    target += 32;
  }
  v128.store(target, squares0);
  v128.store(target, squares1, 16);
}

/** Packs four rows of 64-bit floats, which lie one after the other at `source`. */
export function pack64(source: usize, target: usize, columns: u32): void {
  const bytes = (<usize>columns) << 3;
  let squares0 = f64x2.splat(0);
  let squares1 = f64x2.splat(0);
  for (let k: u32 = 0; k < columns; k++) {
    const x0 = v128.load64_lane(source + bytes, v128.load64_zero(source), 1);
    const x1 = v128.load64_lane(source + 3 * bytes, v128.load64_zero(source + 2 * bytes), 1);
    v128.store(target, x0);
    v128.store(target, x1, 16);
    squares0 = f64x2.add(squares0, f64x2.mul(x0, x0));
    squares1 = f64x2.add(squares1, f64x2.mul(x1, x1));
    source += 8;
    target += 32;
  }
  v128.store(target, squares0);
  v128.store(target, squares1, 16);
}
