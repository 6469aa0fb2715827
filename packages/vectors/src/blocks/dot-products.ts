import type { PackedRows } from './packed-rows.ts';

/**
 * The dot product of every row of `left` and every row of `right` into `out[i * right.rows + j]`. Each is summed in the
 * order of the columns in float64, so the number does not depend on the blocks; 4 x 4 sums at a time reuse what is read.
 *
 * @example dotProducts(queries, corpus, new Float64Array(queries.rows * corpus.rows))
 */
export function dotProducts(left: PackedRows, right: PackedRows, out: Float64Array): void {
  const { data: a, columns } = left;
  const { data: b, rows: stride } = right;
  for (let row = 0; row < left.rows; row += 4) {
    const a0 = row * columns;
    const a1 = a0 + columns;
    const a2 = a1 + columns;
    const a3 = a2 + columns;
    for (let column = 0; column < stride; column += 4) {
      const b0 = column * columns;
      const b1 = b0 + columns;
      const b2 = b1 + columns;
      const b3 = b2 + columns;
      let s00 = 0;
      let s01 = 0;
      let s02 = 0;
      let s03 = 0;
      let s10 = 0;
      let s11 = 0;
      let s12 = 0;
      let s13 = 0;
      let s20 = 0;
      let s21 = 0;
      let s22 = 0;
      let s23 = 0;
      let s30 = 0;
      let s31 = 0;
      let s32 = 0;
      let s33 = 0;
      for (let k = 0; k < columns; k++) {
        const x0 = a[a0 + k]!;
        const x1 = a[a1 + k]!;
        const x2 = a[a2 + k]!;
        const x3 = a[a3 + k]!;
        const y0 = b[b0 + k]!;
        const y1 = b[b1 + k]!;
        const y2 = b[b2 + k]!;
        const y3 = b[b3 + k]!;
        s00 += x0 * y0;
        s01 += x0 * y1;
        s02 += x0 * y2;
        s03 += x0 * y3;
        s10 += x1 * y0;
        s11 += x1 * y1;
        s12 += x1 * y2;
        s13 += x1 * y3;
        s20 += x2 * y0;
        s21 += x2 * y1;
        s22 += x2 * y2;
        s23 += x2 * y3;
        s30 += x3 * y0;
        s31 += x3 * y1;
        s32 += x3 * y2;
        s33 += x3 * y3;
      }
      let at = row * stride + column;
      out[at] = s00;
      out[at + 1] = s01;
      out[at + 2] = s02;
      out[at + 3] = s03;
      at += stride;
      out[at] = s10;
      out[at + 1] = s11;
      out[at + 2] = s12;
      out[at + 3] = s13;
      at += stride;
      out[at] = s20;
      out[at + 1] = s21;
      out[at + 2] = s22;
      out[at + 3] = s23;
      at += stride;
      out[at] = s30;
      out[at + 1] = s31;
      out[at + 2] = s32;
      out[at + 3] = s33;
    }
  }
}
