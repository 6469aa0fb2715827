import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import { compileKernels } from '../kernels/compile-kernels.ts';
import type { AdamWScalars } from '../kernels/kernels.ts';
import type { WebAssemblyModule } from '../kernels/web-assembly.ts';
import { checkAdamW } from './check-adamw.ts';
import type { Optimizer } from './optimizer.ts';
import { type Placement, place } from './placement.ts';
import { RowGradients } from './row-gradients.ts';
import type { TrainableTensor } from './trainable-tensor.ts';
import { updateRows } from './update-rows.ts';

/** The options of {@link AdamW}; the defaults are torch's. */
export interface AdamWOptions {
  /** In [0, 1), default 0.9. */
  beta1?: number;
  /** In [0, 1), default 0.999. */
  beta2?: number;
  /** Added to the denominator, default 1e-8. */
  epsilon?: number;
  /** Decoupled decay of the tensors that want it, at least 0, default 0.01. */
  weightDecay?: number;
  /** How large a block of memory may become before the next tensor gets another, default 2^30; at most 2^32. */
  maxArenaBytes?: number;
}

const defaults: Required<AdamWOptions> = {
  beta1: 0.9,
  beta2: 0.999,
  epsilon: 1e-8,
  weightDecay: 0.01,
  maxArenaBytes: 2 ** 30,
};

/**
 * AdamW (Loshchilov and Hutter, "Decoupled weight decay regularization", 2019) with the formulas of
 * `torch.optim.AdamW`, in float32, in WebAssembly memory. A `rows` tensor gets the update it would get from a dense
 * gradient with zero rows: rows without a gradient still decay and still move by their moments.
 *
 * @example
 * const tensors = [{ name: 'weight', shape: [2, 2], gradient: 'dense', weightDecay: true }] as const;
 * const optimizer = await AdamW.create(tensors, { weightDecay: 0 });
 * optimizer.values.get('weight')?.set([1, 2, 3, 4]);
 * optimizer.gradients.get('weight')?.set([0.1, -0.1, 0.2, 0]);
 * optimizer.step(2e-5, Math.min(1, 1 / optimizer.gradientNorm()));
 */
export class AdamW implements Optimizer {
  readonly values: ReadonlyMap<string, Float32Array>;
  readonly gradients: ReadonlyMap<string, Float32Array>;
  readonly #options: Required<AdamWOptions>;
  readonly #placements: Map<string, Placement>;
  readonly #rowGradients: RowGradients;
  /** Updates of each tensor: what its bias correction follows from. */
  readonly #steps = new Map<string, number>();

  private constructor(
    tensors: readonly TrainableTensor[],
    options: Required<AdamWOptions>,
    module: WebAssemblyModule,
  ) {
    const placements = place(tensors, options.maxArenaBytes, module);
    this.#options = options;
    this.#placements = new Map(placements.map((placement) => [placement.tensor.name, placement]));
    this.#rowGradients = new RowGradients(module);
    this.values = new Map(placements.map(({ tensor, value }) => [tensor.name, value]));
    this.gradients = new Map(
      placements.flatMap(({ tensor, gradient }) => (gradient ? [[tensor.name, gradient]] : [])),
    );
  }

  /** @throws OPTION_INVALID for an option out of range, a name given twice, or more memory than there is. */
  static async create(
    tensors: readonly TrainableTensor[],
    options: AdamWOptions = {},
  ): Promise<AdamW> {
    const given = { ...defaults, ...options };
    checkAdamW(tensors, given);
    return new AdamW(tensors, given, await compileKernels());
  }

  get steps(): number {
    return Math.max(0, ...this.#steps.values());
  }

  /**
   * The running means of the gradient (`first`) and of its square (`second`), live. To go on from a checkpoint fill them
   * and the values, then call `resume`.
   *
   * @throws NAME_UNKNOWN
   */
  moments(name: string): { first: Float32Array; second: Float32Array } {
    const { first, second } = this.#placement(name);
    return { first, second };
  }

  /** Goes on after `steps` updates with the moments that were filled in. */
  resume(steps: number): void {
    for (const name of this.values.keys()) this.#steps.set(name, steps);
    for (const { sparse, columns, first, second } of this.#placements.values()) {
      sparse?.slots.forEach((_, row, slots) => {
        const [start, end] = [row * columns, (row + 1) * columns];
        const moved = (moment: Float32Array) => moment.subarray(start, end).some((x) => x !== 0);
        slots[row] = moved(first) || moved(second) ? -1 : -2;
      });
    }
  }

  setRowGradient(name: string, ids: Int32Array, rows: Float32Array): void {
    const { columns, sparse, rows: count } = this.#placement(name);
    const wrong = ids.find((id) => id < 0 || id >= count);
    if (!sparse || rows.length !== ids.length * columns || wrong !== undefined) {
      throw new SentenceForgeError('FEED_INVALID', {
        problem: !sparse
          ? `The gradient of "${name}" is dense, but rows were given for it.`
          : wrong !== undefined
            ? `The gradient of "${name}" has a row with id ${wrong}, but the matrix has ${count} rows.`
            : `The gradient of "${name}" has ${ids.length} ids of ${columns} columns but ${rows.length} numbers.`,
        fix: 'Give one id in range and one row of the matrix for each token of the batch.',
        details: { name, ids: ids.length, numbers: rows.length, columns, rows: count },
      });
    }
    this.#rowGradients.add(name, { ids, rows, columns });
  }

  gradientNorm(names?: ReadonlySet<string>): number {
    let sum = this.#rowGradients.sumOfSquares();
    for (const { tensor, arena, gradient } of this.#placements.values()) {
      if (gradient && (names?.has(tensor.name) ?? true))
        sum += arena.kernels.sumOfSquares(arena.pointer(gradient), gradient.length);
    }
    return Math.sqrt(sum);
  }

  step(learningRate: number, gradientScale: number, names?: ReadonlySet<string>): void {
    const summed = this.#rowGradients.summed();
    const { beta1, beta2, epsilon, weightDecay } = this.#options;
    for (const placement of this.#placements.values()) {
      const { tensor, arena, value, gradient, first, second } = placement;
      if (names && !names.has(tensor.name)) continue;
      const steps = (this.#steps.get(tensor.name) ?? 0) + 1;
      this.#steps.set(tensor.name, steps);
      const scalars: AdamWScalars = [
        gradientScale,
        learningRate,
        beta1,
        beta2,
        epsilon,
        tensor.weightDecay ? weightDecay : 0,
        1 - beta1 ** steps,
        1 - beta2 ** steps,
      ];
      if (gradient) {
        const [p, g, m, v] = [value, gradient, first, second].map((view) => arena.pointer(view));
        arena.kernels.adamw(p!, g!, m!, v!, value.length, ...scalars);
      } else {
        updateRows(placement, summed.get(tensor.name), scalars);
      }
    }
    this.#rowGradients.clear();
  }

  discard(): void {
    this.#rowGradients.clear();
  }

  dispose(): void {
    this.#rowGradients.clear();
    for (const held of [this.#placements, this.values, this.gradients])
      (held as Map<string, unknown>).clear();
  }

  #placement(name: string): Placement {
    const placement = this.#placements.get(name);
    if (placement) return placement;
    const near = nearestName(name, this.#placements.keys());
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `The optimizer has no tensor "${name}".`,
      fix: near ? `Did you mean "${near}"?` : 'Use a name given to AdamW.create.',
      details: { name },
    });
  }
}
