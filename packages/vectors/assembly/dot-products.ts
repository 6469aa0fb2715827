/** The dot product of each of the queries and each of the corpus: the columns are summed in order, in float64. */
export function dotProducts(
  queries: usize,
  corpus: usize,
  out: usize,
  rows: u32,
  stride: u32,
  columns: u32,
): void {
  const bytes = (<usize>columns + 1) << 5;
  for (let row: u32 = 0; row < rows; row += 4) {
    let group = corpus;
    for (let column: u32 = 0; column < stride; column += 4) {
      let left = queries;
      let right = group;
      let s00 = f64x2.splat(0);
      let s01 = f64x2.splat(0);
      let s10 = f64x2.splat(0);
      let s11 = f64x2.splat(0);
      let s20 = f64x2.splat(0);
      let s21 = f64x2.splat(0);
      let s30 = f64x2.splat(0);
      let s31 = f64x2.splat(0);
      for (let k: u32 = 0; k < columns; k++) {
        const y0 = v128.load(right);
        const y1 = v128.load(right, 16);
        let x = v128.load64_splat(left);
        s00 = f64x2.add(s00, f64x2.mul(x, y0));
        s01 = f64x2.add(s01, f64x2.mul(x, y1));
        x = v128.load64_splat(left, 8);
        s10 = f64x2.add(s10, f64x2.mul(x, y0));
        s11 = f64x2.add(s11, f64x2.mul(x, y1));
        x = v128.load64_splat(left, 16);
        s20 = f64x2.add(s20, f64x2.mul(x, y0));
        s21 = f64x2.add(s21, f64x2.mul(x, y1));
        x = v128.load64_splat(left, 24);
        s30 = f64x2.add(s30, f64x2.mul(x, y0));
        s31 = f64x2.add(s31, f64x2.mul(x, y1));
        left += 32;
        right += 32;
      }
      let at = out + ((<usize>row * <usize>stride + <usize>column) << 3);
      v128.store(at, s00);
      v128.store(at, s01, 16);
      at += (<usize>stride) << 3;
      v128.store(at, s10);
      v128.store(at, s11, 16);
      at += (<usize>stride) << 3;
      v128.store(at, s20);
      v128.store(at, s21, 16);
      at += (<usize>stride) << 3;
      v128.store(at, s30);
      v128.store(at, s31, 16);
      group += bytes;
    }
    queries += bytes;
  }
}
