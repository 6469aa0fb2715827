// AssemblyScript. The same draws as src/dropout-mask-reference.ts, 8 Philox counters (64 draws) at a time.

/**
 * Writes `pairs` * 64 mask bytes from `target` on: 0 where the 16-bit draw is below `threshold` (at most 65535), else 1.
 * `block` is the first counter's block number: a multiple of 8.
 */
export function fill(
  target: usize,
  pairs: u32,
  block: u32,
  step: u32,
  site: u32,
  domain: u32,
  keyLow: u32,
  keyHigh: u32,
  threshold: u32,
): void {
  const multiplier0 = i32x4.splat(0xd2511f53);
  const multiplier1 = i32x4.splat(0xcd9e8d57);
  const weyl0 = i32x4.splat(0x9e3779b9);
  const weyl1 = i32x4.splat(0xbb67ae85);
  const limit = i16x8.splat(<i16>threshold);
  const ones = i8x16.splat(1);
  let blocks = i32x4.add(i32x4.splat(block), i32x4(0, 1, 2, 3));
  for (let pair: u32 = 0; pair < pairs; pair++) {
    let a0 = blocks;
    let a1 = i32x4.splat(step);
    let a2 = i32x4.splat(site);
    let a3 = i32x4.splat(domain);
    let b0 = i32x4.add(blocks, i32x4.splat(4));
    let b1 = a1;
    let b2 = a2;
    let b3 = a3;
    let key0 = i32x4.splat(keyLow);
    let key1 = i32x4.splat(keyHigh);
    for (let round = 0; round < 10; round++) {
      const aLow0 = i64x2.extmul_low_i32x4_u(a0, multiplier0);
      const aHigh0 = i64x2.extmul_high_i32x4_u(a0, multiplier0);
      const aLow1 = i64x2.extmul_low_i32x4_u(a2, multiplier1);
      const aHigh1 = i64x2.extmul_high_i32x4_u(a2, multiplier1);
      const bLow0 = i64x2.extmul_low_i32x4_u(b0, multiplier0);
      const bHigh0 = i64x2.extmul_high_i32x4_u(b0, multiplier0);
      const bLow1 = i64x2.extmul_low_i32x4_u(b2, multiplier1);
      const bHigh1 = i64x2.extmul_high_i32x4_u(b2, multiplier1);
      a0 = v128.xor(v128.xor(v128.shuffle<i32>(aLow1, aHigh1, 1, 3, 5, 7), a1), key0);
      a2 = v128.xor(v128.xor(v128.shuffle<i32>(aLow0, aHigh0, 1, 3, 5, 7), a3), key1);
      a1 = v128.shuffle<i32>(aLow1, aHigh1, 0, 2, 4, 6);
      a3 = v128.shuffle<i32>(aLow0, aHigh0, 0, 2, 4, 6);
      b0 = v128.xor(v128.xor(v128.shuffle<i32>(bLow1, bHigh1, 1, 3, 5, 7), b1), key0);
      b2 = v128.xor(v128.xor(v128.shuffle<i32>(bLow0, bHigh0, 1, 3, 5, 7), b3), key1);
      b1 = v128.shuffle<i32>(bLow1, bHigh1, 0, 2, 4, 6);
      b3 = v128.shuffle<i32>(bLow0, bHigh0, 0, 2, 4, 6);
      key0 = i32x4.add(key0, weyl0);
      key1 = i32x4.add(key1, weyl1);
    }
    v128.store(target, kept(a0, a1, limit, ones));
    v128.store(target, kept(a2, a3, limit, ones), 16);
    v128.store(target, kept(b0, b1, limit, ones), 32);
    v128.store(target, kept(b2, b3, limit, ones), 48);
    target += 64;
    blocks = i32x4.add(blocks, i32x4.splat(8));
  }
}

function kept(first: v128, second: v128, limit: v128, ones: v128): v128 {
  const narrowed = i8x16.narrow_i16x8_s(i16x8.ge_u(first, limit), i16x8.ge_u(second, limit));
  return v128.and(narrowed, ones);
}
