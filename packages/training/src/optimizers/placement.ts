import { SentenceForgeError } from '@sentenceforge/errors';
import { Arena } from '../kernels/arena.ts';
import type { WebAssemblyModule } from '../kernels/web-assembly.ts';
import type { TrainableTensor } from './trainable-tensor.ts';

/** How many floats of summed row gradients are copied into an arena at a time, unless a row is longer. */
const chunkLength = 65536;
/** More floats than the kernel of any rule takes as scalars. */
const scalarCount = 16;

/** A tensor and where it lies: views in one arena. A dense tensor is a single row with a gradient. */
export interface Placement extends Shared {
  tensor: TrainableTensor;
  rows: number;
  columns: number;
  value: Float32Array;
  states: ReadonlyMap<string, Float32Array>;
  /** Dense tensors only. */
  gradient?: Float32Array;
  /** What the kernels want to know of each row: `assembly/kernels.ts`. */
  slots: Int32Array;
}

/** What the tensors of an arena share. */
interface Shared {
  arena: Arena;
  /** Row gradients on their way to a kernel. */
  chunk: Float32Array;
  /** The gradient of a row without one. */
  zeros: Float32Array;
  /** What a kernel is told about the step. */
  scalars: Float32Array;
}

interface Sized {
  tensor: TrainableTensor;
  rows: number;
  columns: number;
  bytes: number;
}

/**
 * Lays tensors out, with a state of each name in `stateSlots`, in as few arenas as fit them in order, none larger than
 * `maxArenaBytes` unless one tensor alone is.
 *
 * @throws OPTION_INVALID when `maxArenaBytes` is not in (0, 2^32], or for more memory than there is
 */
export function place(
  tensors: readonly TrainableTensor[],
  stateSlots: readonly string[],
  maxArenaBytes: number,
  module: WebAssemblyModule,
): Placement[] {
  if (!(maxArenaBytes > 0 && maxArenaBytes <= 2 ** 32)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `maxArenaBytes is ${maxArenaBytes}, but it must be in (0, 2^32].`,
      fix: 'Give another maxArenaBytes.',
      details: { maxArenaBytes },
    });
  }
  const groups: Sized[][] = [];
  let used = Number.POSITIVE_INFINITY;
  for (const sized of tensors.map((tensor) => measure(tensor, stateSlots.length))) {
    if (used + sized.bytes > maxArenaBytes) {
      groups.push([]);
      used = 0;
    }
    groups.at(-1)?.push(sized);
    used += sized.bytes;
  }
  return groups.flatMap((group) => placeGroup(group, stateSlots, module));
}

function measure(tensor: TrainableTensor, states: number): Sized {
  const length = tensor.shape.reduce((product, size) => product * size, 1);
  const dense = tensor.gradient === 'dense';
  const rows = dense ? 1 : (tensor.shape[0] ?? 1);
  const floats = Array<number>(1 + states + (dense ? 1 : 0)).fill(length);
  return { tensor, rows, columns: length / rows, bytes: Arena.bytesFor(...floats, rows) };
}

function placeGroup(
  group: readonly Sized[],
  stateSlots: readonly string[],
  module: WebAssemblyModule,
): Placement[] {
  const sparse = group.filter(({ tensor }) => tensor.gradient === 'rows');
  const widest = sparse.reduce((most, { columns }) => Math.max(most, columns), 0);
  const largest = sparse.reduce((most, { rows, columns }) => Math.max(most, rows * columns), 0);
  const buffer = Math.max(widest, Math.min(largest, chunkLength));
  const common = Arena.bytesFor(widest, buffer, scalarCount);
  const arena = new Arena(
    module,
    group.reduce((sum, { bytes }) => sum + bytes, common),
  );
  const shared = {
    arena,
    zeros: arena.allocate(widest),
    chunk: arena.allocate(buffer),
    scalars: arena.allocate(scalarCount),
  };
  return group.map(({ tensor, rows, columns }) => {
    const length = rows * columns;
    return {
      ...shared,
      tensor,
      rows,
      columns,
      value: arena.allocate(length),
      states: new Map(stateSlots.map((slot) => [slot, arena.allocate(length)])),
      slots: arena.allocateIntegers(rows),
      ...(tensor.gradient === 'dense' && { gradient: arena.allocate(length) }),
    };
  });
}
