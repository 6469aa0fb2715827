import { SentenceForgeError } from '@sentenceforge/errors';
import type { HostTensor } from '@sentenceforge/graph';

type Weight = HostTensor & { readonly data: Float32Array };

/**
 * A model's weights by the checkpoint's names, and a version that says when they changed. Training changes the values
 * in place (or moves them to memory of its own) and bumps the version; whatever was built from them is built anew.
 */
export class ParameterStore {
  /** In boxes, which joined stores share, so that a weight that moves has moved for all of them. */
  readonly #boxes = new Map<string, { tensor: Weight }>();
  #version = 0;

  constructor(tensors: Iterable<readonly [string, Weight]>) {
    for (const [name, tensor] of tensors) this.#boxes.set(name, { tensor });
  }

  /** One store of the live weights of several, under their names with something before them. Versions are its own. */
  static join(parts: Iterable<readonly [prefix: string, store: ParameterStore]>): ParameterStore {
    const joined = new ParameterStore([]);
    for (const [prefix, store] of parts) {
      for (const [name, box] of store.#boxes) joined.#boxes.set(prefix + name, box);
    }
    return joined;
  }

  /** Counts changes of the values. */
  get version(): number {
    return this.#version;
  }

  get names(): string[] {
    return [...this.#boxes.keys()];
  }

  has(name: string): boolean {
    return this.#boxes.has(name);
  }

  /** A weight: its live values, not a copy. Throws NAME_UNKNOWN. */
  get(name: string): Weight {
    return this.#box(name).tensor;
  }

  #box(name: string): { tensor: Weight } {
    const box = this.#boxes.get(name);
    if (box) return box;
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `The model has no weight called "${name}".`,
      fix: `It has ${this.#boxes.size} weights, such as ${this.names.slice(0, 3).join(', ')}.`,
      details: { name },
    });
  }

  /**
   * Move a weight's values into other memory of the same length: copied there now, live there from now on.
   * Throws NAME_UNKNOWN, and MATRIX_SHAPE_MISMATCH for another length.
   */
  relocate(name: string, memory: Float32Array): void {
    const box = this.#box(name);
    const { tensor } = box;
    if (memory.length !== tensor.data.length) {
      throw new SentenceForgeError('MATRIX_SHAPE_MISMATCH', {
        problem: `The weight "${name}" has ${tensor.data.length} numbers, the memory room for ${memory.length}.`,
        fix: 'Give memory of the same length.',
        details: { name, expected: tensor.data.length, given: memory.length },
      });
    }
    memory.set(tensor.data);
    box.tensor = { ...tensor, data: memory };
  }

  /** Say that values were changed in place. */
  bump(): void {
    this.#version++;
  }
}
