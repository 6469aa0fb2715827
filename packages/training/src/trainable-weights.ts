import { SentenceForgeError } from '@sentenceforge/errors';
import type { ParameterStore } from '@sentenceforge/models';
import { makeOptimizer } from './optimizers/make-optimizer.ts';
import type { Optimizer } from './optimizers/optimizer.ts';
import type { OptimizerOptions } from './optimizers/optimizer-options.ts';
import type { TrainableTensor } from './optimizers/trainable-tensor.ts';
import type { StepProgram } from './programs/step-program.ts';

/** How a run's weights are updated. */
export interface TrainableWeightsOptions {
  readonly optimizer: { readonly name: string } & OptimizerOptions;
  readonly noDecay: (name: string) => boolean;
  readonly learningRateScale?: ((name: string) => number) | undefined;
}

/** The weights that a run trains, in the optimizer's memory from `take` until `release`. */
export class TrainableWeights {
  readonly optimizer: Optimizer;
  /** Where each weight comes from: its store and its name there. */
  readonly #origins: ReadonlyMap<string, readonly [ParameterStore, string]>;

  private constructor(
    optimizer: Optimizer,
    origins: ReadonlyMap<string, readonly [ParameterStore, string]>,
  ) {
    this.optimizer = optimizer;
    this.#origins = origins;
  }

  /**
   * Move the weights of all programs into a new optimizer's memory; their stores hold them there.
   *
   * @throws OPTION_INVALID when there is nothing to train, and what `makeOptimizer` throws
   */
  static async take(
    programs: readonly StepProgram[],
    model: ParameterStore,
    lossStates: readonly ParameterStore[],
    { optimizer: { name: kind, ...options }, noDecay, learningRateScale }: TrainableWeightsOptions,
  ): Promise<TrainableWeights> {
    const tensors = new Map<string, Omit<TrainableTensor, 'weightDecay'>>();
    for (const tensor of programs.flatMap((program) => program.tensors)) {
      // a table that one objective only looks up in and another multiplies with gets whole gradients
      if (tensors.get(tensor.name)?.gradient !== 'dense') tensors.set(tensor.name, tensor);
    }
    if (tensors.size === 0) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: 'Every weight is frozen: there is nothing to train.',
        fix: 'Freeze fewer weights.',
        details: { option: 'frozen' },
      });
    }
    const origins = new Map(
      programs.flatMap(({ tensors: trained, prefix }, index) =>
        trained.map(({ name }) => {
          const owned = name.startsWith(prefix);
          const origin = owned
            ? ([lossStates[index]!, name.slice(prefix.length)] as const)
            : ([model, name] as const);
          return [name, origin] as const;
        }),
      ),
    );
    const trained = [...tensors.values()].map((tensor) => ({
      ...tensor,
      weightDecay: !noDecay(tensor.name),
      learningRateScale: learningRateScale?.(tensor.name) ?? 1,
    }));
    const optimizer = await makeOptimizer(kind, trained, options);
    for (const [name, [store, key]] of origins) store.relocate(key, optimizer.values.get(name)!);
    return new TrainableWeights(optimizer, origins);
  }

  /** A copy of all values, for `restore`. */
  snapshot(): ReadonlyMap<string, Float32Array> {
    return new Map([...this.optimizer.values].map(([name, data]) => [name, data.slice()]));
  }

  /** Set the values back to those of a snapshot. */
  restore(snapshot: ReadonlyMap<string, Float32Array>): void {
    for (const [name, data] of this.optimizer.values) data.set(snapshot.get(name)!);
  }

  /** Move the weights back to memory of their own and give the optimizer's back. */
  release(): void {
    for (const [store, key] of this.#origins.values()) {
      store.relocate(key, new Float32Array(store.get(key).data.length));
    }
    this.optimizer.dispose();
  }
}
