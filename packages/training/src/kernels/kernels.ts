/**
 * The functions of `assembly/`, which describes them. Pointers are byte offsets in the arena's memory
 * (`arena.pointer(view)`), lengths count elements. Nothing is checked.
 */
export interface Kernels extends Record<'adam' | 'lion' | 'sgd', UpdateKernel> {
  accumulateRows(
    source: number,
    slotOf: number,
    target: number,
    rows: number,
    columns: number,
  ): void;
  sumOfSquares(source: number, length: number): number;
}

/**
 * One step of an optimizer over a matrix: its values, its state (one or two arrays of the same length; a kernel with one
 * does not look at `second`), and a gradient for the rows that `slots` names.
 */
export type UpdateKernel = (
  value: number,
  first: number,
  second: number,
  rows: number,
  columns: number,
  slots: number,
  gradients: number,
  zeros: number,
  scalars: number,
) => void;
