/**
 * The extent of one axis: a number, or a sum of products of names such as `T`, `S*L`, `2*B` or `L-1`. Names stand for
 * sizes that are known only when a graph runs; sums are compared by value, so `B+B` equals `2*B`.
 */
export type Size = number | string;
