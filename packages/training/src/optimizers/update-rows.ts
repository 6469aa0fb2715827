import type { AdamWScalars } from '../kernels/kernels.ts';
import type { Placement } from './placement.ts';
import type { SummedRows } from './row-gradients.ts';

/**
 * Updates a rows tensor in place. The gradient is copied into the tensor's arena in chunks; as ids ascend, each chunk
 * covers a range of rows, and all ranges together the whole matrix.
 */
export function updateRows(
  { arena, value, first, second, rows, columns, sparse }: Placement,
  { ids, rows: gradient }: SummedRows = { ids: new Int32Array(0), rows: new Float32Array(0) },
  scalars: AdamWScalars,
): void {
  if (!sparse) return;
  const { slots, chunk, zeros } = sparse;
  const capacity = Math.floor(chunk.length / columns);
  let row = 0;
  for (let start = 0; row < rows; start += capacity) {
    const here = ids.subarray(start, start + capacity);
    const end = ids[start + capacity] ?? rows;
    chunk.set(gradient.subarray(start * columns, (start + here.length) * columns));
    here.forEach((id, slot) => {
      slots[id] = slot;
    });
    const offset = row * columns * 4;
    arena.kernels.adamwRows(
      arena.pointer(value) + offset,
      arena.pointer(first) + offset,
      arena.pointer(second) + offset,
      end - row,
      columns,
      arena.pointer(slots) + row * 4,
      arena.pointer(chunk),
      arena.pointer(zeros),
      ...scalars,
    );
    for (const id of here) slots[id] = -1;
    row = end;
  }
}
