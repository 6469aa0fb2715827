import { Arena } from '../kernels/arena.ts';
import type { WebAssemblyModule } from '../kernels/web-assembly.ts';
import type { TrainableTensor } from './trainable-tensor.ts';

/** How many floats of summed row gradients are copied into an arena at a time, unless a row is longer. */
const chunkLength = 65536;

/** A tensor and where it lies: views in one arena. */
export interface Placement {
  tensor: TrainableTensor;
  arena: Arena;
  rows: number;
  columns: number;
  value: Float32Array;
  first: Float32Array;
  second: Float32Array;
  /** Dense tensors only. */
  gradient?: Float32Array;
  /** Rows tensors only: per row -2 while its moments are zero, else -1; `chunk` and `zeros` are shared in an arena. */
  sparse?: { slots: Int32Array; chunk: Float32Array; zeros: Float32Array };
}

interface Sized {
  tensor: TrainableTensor;
  rows: number;
  columns: number;
  bytes: number;
}

/**
 * Lays tensors out in as few arenas as fit them in order, none larger than `maxArenaBytes` unless one tensor alone is.
 */
export function place(
  tensors: readonly TrainableTensor[],
  maxArenaBytes: number,
  module: WebAssemblyModule,
): Placement[] {
  const groups: Sized[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const sized of tensors.map(measure)) {
    if (used + sized.bytes > maxArenaBytes) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(sized);
    used += sized.bytes;
  }
  return groups.flatMap((group) => placeGroup(group, module));
}

function measure(tensor: TrainableTensor): Sized {
  const [rows = 1, ...rest] = tensor.shape;
  const columns = rest.reduce((product, size) => product * size, 1);
  const length = rows * columns;
  const bytes =
    tensor.gradient === 'dense'
      ? Arena.bytesFor(length, length, length, length)
      : Arena.bytesFor(length, length, length, rows);
  return { tensor, rows, columns, bytes };
}

function placeGroup(group: readonly Sized[], module: WebAssemblyModule): Placement[] {
  const sparse = group.filter(({ tensor }) => tensor.gradient === 'rows');
  const widest = sparse.reduce((most, { columns }) => Math.max(most, columns), 0);
  const largest = sparse.reduce((most, { rows, columns }) => Math.max(most, rows * columns), 0);
  const buffer = Math.max(widest, Math.min(largest, chunkLength));
  const bytes = group.reduce((sum, sized) => sum + sized.bytes, Arena.bytesFor(widest, buffer));
  const arena = new Arena(module, bytes);
  const zeros = arena.allocate(widest);
  const chunk = arena.allocate(buffer);
  return group.map(({ tensor, rows, columns }) => {
    const length = rows * columns;
    const value = arena.allocate(length);
    const first = arena.allocate(length);
    const second = arena.allocate(length);
    const common = { tensor, arena, rows, columns, value, first, second };
    return tensor.gradient === 'dense'
      ? { ...common, gradient: arena.allocate(length) }
      : { ...common, sparse: { slots: arena.allocateIntegers(rows).fill(-2), chunk, zeros } };
  });
}
