// AssemblyScript. Pointers are byte addresses in the memory of an arena, up to 4 GiB (usize is unsigned). Loops count
// elements: the end of a buffer may be 2^32, which a pointer cannot hold. The memory is the arena's alone: nothing here
// may need static data, such as strings or functions as values.
//
// `adam`, `lion` and `sgd` make one step over a matrix whose gradient may exist for some rows only. `slots` holds an i32
// per row: the index of the row's gradient in `gradients`; -1, the gradient is zero; -2, it is and so is the state.
// `zeros` are `columns` zeros. `scalars` are 32-bit floats; they start with what gradients are multiplied by and what
// decay multiplies values by.

export { adam } from './adam';
export { lion } from './lion';
export { sgd } from './sgd';
export { accumulateRows, sumOfSquares } from './vectors';
