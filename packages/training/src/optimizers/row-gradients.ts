import { Arena } from '../kernels/arena.ts';
import type { WebAssemblyModule } from '../kernels/web-assembly.ts';

/** The summed gradient of one tensor: the ids that have one, ascending, and a row [columns] for each. */
export interface SummedRows {
  ids: Int32Array;
  rows: Float32Array;
}

interface Contribution {
  ids: Int32Array;
  rows: Float32Array;
  columns: number;
}

/**
 * The row gradients of one step. They are summed in an arena of their own, which is replaced by a larger one when a batch
 * needs it; all of a name's calls count, and an array that several names share is copied once.
 */
export class RowGradients {
  readonly #module: WebAssemblyModule;
  readonly #contributions = new Map<string, Contribution[]>();
  #arena: Arena;
  #summed: Map<string, SummedRows> | undefined;

  constructor(module: WebAssemblyModule) {
    this.#module = module;
    this.#arena = new Arena(module, 0);
  }

  /** Adds rows [T, columns] with their ids [T] to the gradient of a name. The arrays are read when sums are asked for. */
  add(name: string, contribution: Contribution): void {
    const known = this.#contributions.get(name);
    if (known) known.push(contribution);
    else this.#contributions.set(name, [contribution]);
    this.#summed = undefined;
  }

  clear(): void {
    this.#contributions.clear();
    this.#summed = undefined;
  }

  /** The sum of squares of all summed rows, in float64. */
  sumOfSquares(): number {
    let sum = 0;
    for (const { rows } of this.summed().values()) {
      sum += this.#arena.kernels.sumOfSquares(this.#arena.pointer(rows), rows.length);
    }
    return sum;
  }

  /** The gradient of each name that got one. The rows stay valid until the next contribution or `clear`. */
  summed(): ReadonlyMap<string, SummedRows> {
    this.#summed ??= this.#sum();
    return this.#summed;
  }

  #sum(): Map<string, SummedRows> {
    const plans = [...this.#contributions].map(([name, contributions]) => {
      const distinct = new Set<number>();
      for (const { ids } of contributions) for (const id of ids) distinct.add(id);
      return { name, contributions, ids: Int32Array.from(distinct).sort() };
    });
    const all = plans.flatMap(({ contributions }) => contributions);
    const arrays = new Set(all.map(({ rows }) => rows));
    this.#reserve(
      Arena.bytesFor(
        ...plans.map(({ ids, contributions }) => ids.length * contributions[0]!.columns),
        ...all.map(({ ids }) => ids.length),
        ...[...arrays].map(({ length }) => length),
      ),
    );
    const copies = new Map([...arrays].map((array) => [array, this.#copy(array)]));
    const summed = new Map<string, SummedRows>();
    for (const { name, contributions, ids } of plans) {
      const rows = this.#arena.allocate(ids.length * contributions[0]!.columns).fill(0);
      const slots = new Map(Array.from(ids, (id, slot) => [id, slot]));
      for (const contribution of contributions) {
        this.#accumulate(contribution, copies.get(contribution.rows)!, slots, rows);
      }
      summed.set(name, { ids, rows });
    }
    return summed;
  }

  #accumulate(
    { ids, columns }: Contribution,
    source: Float32Array,
    slots: ReadonlyMap<number, number>,
    target: Float32Array,
  ): void {
    const slotOf = this.#arena.allocateIntegers(ids.length);
    for (let t = 0; t < ids.length; t++) slotOf[t] = slots.get(ids[t]!)!;
    this.#arena.kernels.accumulateRows(
      this.#arena.pointer(source),
      this.#arena.pointer(slotOf),
      this.#arena.pointer(target),
      ids.length,
      columns,
    );
  }

  #copy(array: Float32Array): Float32Array {
    const copy = this.#arena.allocate(array.length);
    copy.set(array);
    return copy;
  }

  #reserve(bytes: number): void {
    if (bytes <= this.#arena.capacity) this.#arena.reset();
    else this.#arena = new Arena(this.#module, Math.min(2 * bytes, Math.max(bytes, 2 ** 31)));
  }
}
