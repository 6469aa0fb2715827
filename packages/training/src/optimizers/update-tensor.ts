import type { UpdateKernel } from '../kernels/kernels.ts';
import type { Placement } from './placement.ts';
import type { SummedRows } from './row-gradients.ts';

const noRows: SummedRows = { ids: new Int32Array(0), rows: new Float32Array(0) };

/** Updates a tensor in place: by its dense gradient, or by `summed`, the rows that have one. */
export function updateTensor(
  placement: Placement,
  kernel: UpdateKernel,
  scalars: readonly number[],
  summed: SummedRows = noRows,
): void {
  placement.scalars.set(scalars);
  if (placement.gradient) updateRange(placement, kernel, placement.gradient, 0, placement.rows);
  else updateRows(placement, kernel, summed);
}

/**
 * The gradient is copied into the tensor's arena in chunks; as ids ascend, each chunk covers a range of rows, and all
 * ranges together the whole matrix.
 */
function updateRows(
  placement: Placement,
  kernel: UpdateKernel,
  { ids, rows: gradient }: SummedRows,
): void {
  const { rows, columns, slots, chunk } = placement;
  const capacity = Math.floor(chunk.length / columns);
  let row = 0;
  for (let start = 0; row < rows; start += capacity) {
    const here = ids.subarray(start, start + capacity);
    const end = ids[start + capacity] ?? rows;
    chunk.set(gradient.subarray(start * columns, (start + here.length) * columns));
    here.forEach((id, slot) => {
      slots[id] = slot;
    });
    updateRange(placement, kernel, chunk, row, end);
    for (const id of here) slots[id] = -1;
    row = end;
  }
}

function updateRange(
  { arena, value, states, columns, slots, zeros, scalars }: Placement,
  kernel: UpdateKernel,
  gradients: Float32Array,
  start: number,
  end: number,
): void {
  const offset = start * columns * 4;
  const [first, second = first] = [...states.values()];
  kernel(
    arena.pointer(value) + offset,
    arena.pointer(first!) + offset,
    arena.pointer(second!) + offset,
    end - start,
    columns,
    arena.pointer(slots) + start * 4,
    arena.pointer(gradients),
    arena.pointer(zeros),
    arena.pointer(scalars),
  );
}
