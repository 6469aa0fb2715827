import type { ParameterStore } from '@sentenceforge/models';
import { AdamW } from './optimizers/adamw.ts';
import type { TrainableTensor } from './optimizers/trainable-tensor.ts';
import type { StepProgram } from './programs/step-program.ts';

/** The weights that a run trains, in the optimizer's memory from `take` until `release`. */
export class TrainableWeights {
  readonly optimizer: AdamW;
  /** Where each weight comes from: its store and its name there. */
  readonly #origins: ReadonlyMap<string, readonly [ParameterStore, string]>;

  private constructor(
    optimizer: AdamW,
    origins: ReadonlyMap<string, readonly [ParameterStore, string]>,
  ) {
    this.optimizer = optimizer;
    this.#origins = origins;
  }

  /** Move the weights of all programs into a new optimizer's memory; their stores hold them there. */
  static async take(
    programs: readonly StepProgram[],
    model: ParameterStore,
    lossStates: readonly ParameterStore[],
    { weightDecay, noDecay }: { weightDecay: number; noDecay: (name: string) => boolean },
  ): Promise<TrainableWeights> {
    const tensors = new Map<string, Omit<TrainableTensor, 'weightDecay'>>();
    for (const tensor of programs.flatMap((program) => program.tensors)) {
      // a table that one objective only looks up in and another multiplies with gets whole gradients
      if (tensors.get(tensor.name)?.gradient !== 'dense') tensors.set(tensor.name, tensor);
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
    const optimizer = await AdamW.create(
      [...tensors.values()].map((tensor) => ({ ...tensor, weightDecay: !noDecay(tensor.name) })),
      { weightDecay },
    );
    for (const [name, [store, key]] of origins) store.relocate(key, optimizer.values.get(name)!);
    return new TrainableWeights(optimizer, origins);
  }

  /** Move the weights back to memory of their own and give the optimizer's back. */
  release(): void {
    for (const [store, key] of this.#origins.values()) {
      store.relocate(key, new Float32Array(store.get(key).data.length));
    }
    this.optimizer.dispose();
  }
}
