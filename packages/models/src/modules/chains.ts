import { SentenceForgeError } from '@sentenceforge/errors';
import type { Chain } from './chain.ts';
import { chainOf } from './chain-of.ts';
import type { InputModule } from './input-module.ts';
import type { Stage } from './stage.ts';
import { tasksOf } from './tasks-of.ts';

/** Every way through a model's modules, checked when it is made. */
export class Chains {
  /** The tasks that have routes; none for a model that does not fork. */
  readonly tasks: readonly string[];
  /** A chain for what all have in common. */
  readonly any: Chain;
  readonly inputs: readonly InputModule[];
  readonly #stages: readonly Stage[];
  readonly #chains = new Map<string | undefined, Chain>();

  /** @throws MODEL_UNSUPPORTED when modules do not fit together, or routes make embeddings of different sizes */
  constructor(stages: readonly Stage[]) {
    this.#stages = stages;
    this.tasks = tasksOf(stages);
    const chains = this.tasks.length > 0 ? this.tasks.map((task) => this.of(task)) : [this.of()];
    this.any = chains[0]!;
    this.inputs = chains.map(({ input }) => input);
    const other = chains.find(({ dimension }) => dimension !== this.any.dimension);
    if (!other) return;
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `The model's routes make embeddings of ${this.any.dimension} and of ${other.dimension} numbers.`,
      fix: 'Use a model whose routes agree, so that their embeddings can be compared.',
    });
  }

  /** The chain for a task; a model that does not fork has one for all. Throws OPTION_INVALID for a task without a route. */
  of(task?: string): Chain {
    const key = this.tasks.length > 0 ? task : undefined;
    const chain = this.#chains.get(key) ?? chainOf(this.#stages, key);
    this.#chains.set(key, chain);
    return chain;
  }
}
