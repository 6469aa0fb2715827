// AssemblyScript. Pointers are byte addresses. Packed rows lie in groups of four: for each column the four numbers of
// the group in float64, after the columns its four sums of squares. So two lanes hold two rows, and every sum goes
// through the columns in order, as plain code would.
//
// The similarities compare `rows` packed queries with `stride` packed rows of the corpus, both multiples of 4, and write
// that of query i and row j to out[i * stride + j].

export { pack32, pack64 } from './pack';
export { cosine, dot, euclidean, manhattan } from './similarities';
