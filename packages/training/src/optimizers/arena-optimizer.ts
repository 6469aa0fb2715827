import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { WebAssemblyModule } from '../kernels/web-assembly.ts';
import { checkTensors } from './check-tensors.ts';
import { markRows } from './mark-rows.ts';
import type { Optimizer } from './optimizer.ts';
import { type Placement, place } from './placement.ts';
import { RowGradients } from './row-gradients.ts';
import type { UpdateRule } from './rules/update-rule.ts';
import type { TrainableTensor } from './trainable-tensor.ts';
import { updateTensor } from './update-tensor.ts';

/**
 * An optimizer in float32 in WebAssembly memory: the memory, and a rule that says what a step does. A `rows` tensor gets
 * the update it would get from a dense gradient with zero rows: rows without a gradient still decay and still move by
 * their state.
 *
 * @throws OPTION_INVALID for a name given twice, a bad learning rate scale, or more memory than there is
 * @example new ArenaOptimizer(lionRule({ weightDecay: 0.1 }), tensors, await compileKernels())
 */
export class ArenaOptimizer implements Optimizer {
  readonly values: ReadonlyMap<string, Float32Array>;
  readonly gradients: ReadonlyMap<string, Float32Array>;
  readonly #rule: UpdateRule;
  readonly #placements: Map<string, Placement>;
  readonly #rowGradients: RowGradients;
  /** Updates of each tensor. */
  readonly #steps = new Map<string, number>();

  constructor(
    rule: UpdateRule,
    tensors: readonly TrainableTensor[],
    module: WebAssemblyModule,
    maxArenaBytes: number = 2 ** 30,
  ) {
    checkTensors(tensors);
    const placements = place(tensors, rule.stateSlots, maxArenaBytes, module);
    this.#rule = rule;
    this.#placements = new Map(placements.map((placement) => [placement.tensor.name, placement]));
    this.#rowGradients = new RowGradients(module);
    this.values = new Map(placements.map(({ tensor, value }) => [tensor.name, value]));
    this.gradients = new Map(
      placements.flatMap(({ tensor, gradient }) => (gradient ? [[tensor.name, gradient]] : [])),
    );
    this.#markRows();
  }

  get steps(): number {
    return Math.max(0, ...this.#steps.values());
  }

  states(name: string): ReadonlyMap<string, Float32Array> {
    return this.#placement(name).states;
  }

  stepsOf(name: string): number {
    return this.#steps.get(this.#placement(name).tensor.name) ?? 0;
  }

  restore(steps: ReadonlyMap<string, number>): void {
    for (const [name, count] of steps) {
      this.#placement(name);
      if (Number.isInteger(count) && count >= 0) continue;
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `"${name}" is to go on after ${count} updates, but that must be a whole number of at least 0.`,
        fix: 'Give what stepsOf said when the state was saved.',
        details: { name, count },
      });
    }
    this.#steps.clear();
    for (const [name, count] of steps) this.#steps.set(name, count);
    this.#markRows();
  }

  setRowGradient(name: string, ids: Int32Array, rows: Float32Array): void {
    const { columns, gradient, rows: count } = this.#placement(name);
    const wrong = ids.find((id) => id < 0 || id >= count);
    if (gradient || rows.length !== ids.length * columns || wrong !== undefined) {
      throw new SentenceForgeError('FEED_INVALID', {
        problem: gradient
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
    for (const { arena, gradient } of this.#chosen(names)) {
      if (gradient) sum += arena.kernels.sumOfSquares(arena.pointer(gradient), gradient.length);
    }
    return Math.sqrt(sum);
  }

  step(learningRate: number, gradientScale: number, names?: ReadonlySet<string>): void {
    const summed = this.#rowGradients.summed();
    const rule = this.#rule;
    for (const placement of this.#chosen(names)) {
      const { name, weightDecay, learningRateScale = 1 } = placement.tensor;
      const steps = this.stepsOf(name) + 1;
      this.#steps.set(name, steps);
      const scalars = rule.scalars({
        gradientScale,
        learningRate: learningRate * learningRateScale,
        weightDecay: weightDecay ? rule.weightDecay : 0,
        steps,
      });
      updateTensor(placement, placement.arena.kernels[rule.kernel], scalars, summed.get(name));
    }
    this.discard();
  }

  discard(): void {
    this.#rowGradients.clear();
  }

  dispose(): void {
    this.discard();
    for (const held of [this.#placements, this.values, this.gradients])
      (held as Map<string, unknown>).clear();
  }

  #markRows(): void {
    const { decayInGradient, weightDecay } = this.#rule;
    for (const placement of this.#placements.values()) {
      const moves = decayInGradient && weightDecay > 0 && placement.tensor.weightDecay;
      markRows(placement, moves);
    }
  }

  #chosen(names: ReadonlySet<string> | undefined): Placement[] {
    return [...this.#placements.values()].filter(({ tensor }) => names?.has(tensor.name) ?? true);
  }

  #placement(name: string): Placement {
    const placement = this.#placements.get(name);
    if (placement) return placement;
    const near = nearestName(name, this.#placements.keys());
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `The optimizer has no tensor "${name}".`,
      fix: near ? `Did you mean "${near}"?` : 'Use a name of the tensors it was made with.',
      details: { name },
    });
  }
}
