import { bindSizes, evaluateSize, type HostTensor, type Program } from '@sentenceforge/graph';
import type { DropoutSite } from '@sentenceforge/models';
import type { StepSeed } from './step-program.ts';

/** The dropout masks of a program, made anew for each run in memory that is kept. */
export class DropoutFeeds {
  readonly #program: Program;
  readonly #sites: readonly DropoutSite[];
  /** The numbers of the sites that the program has: it may be a part of a graph. */
  readonly #present: readonly number[];
  readonly #memory: Uint8Array[] = [];

  constructor(program: Program, sites: readonly DropoutSite[]) {
    this.#program = program;
    this.#sites = sites;
    this.#present = [...sites.keys()].filter((site) => program.inputs.includes(sites[site]!.mask));
  }

  /**
   * @param feeds the values of the program's other inputs: sizes follow from them
   * @param block which of a step's runs it is, when it runs several times
   */
  values(
    feeds: Readonly<Record<string, HostTensor>>,
    { masks, seed, step }: StepSeed,
    block = 0,
  ): Record<string, HostTensor> {
    const given = this.#program.inputs.filter(({ attributes }) => feeds[attributes.name]);
    const sizes = bindSizes(
      new Map(given.map((leaf) => [leaf, feeds[leaf.attributes.name]!.shape])),
    );
    return Object.fromEntries(
      this.#present.map((index) => {
        const { mask, rate } = this.#sites[index]!;
        const shape = mask.shape.map((size) => evaluateSize(size, sizes));
        const length = shape.reduce((a, b) => a * b, 1);
        const memory = this.#memory[index];
        const room =
          memory && memory.length >= length ? memory : new Uint8Array(Math.ceil(length * 1.25));
        this.#memory[index] = room;
        const data = room.subarray(0, length);
        masks.fill(data, { seed, step, site: index + block * this.#sites.length, rate });
        return [mask.attributes.name, { data, shape, dtype: 'uint8' as const }];
      }),
    );
  }
}
