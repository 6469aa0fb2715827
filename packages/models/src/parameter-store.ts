import { SentenceForgeError } from '@sentenceforge/errors';
import type { HostTensor } from '@sentenceforge/graph';

/**
 * A model's weights by the checkpoint's names, and a version that says when they changed. Training changes the values
 * in place (or moves them to memory of its own) and bumps the version; whatever was built from them is built anew.
 */
export class ParameterStore {
  readonly #tensors: Map<string, HostTensor & { readonly data: Float32Array }>;
  #version = 0;

  constructor(tensors: Iterable<readonly [string, HostTensor & { readonly data: Float32Array }]>) {
    this.#tensors = new Map(tensors);
  }

  /** Counts changes of the values. */
  get version(): number {
    return this.#version;
  }

  get names(): string[] {
    return [...this.#tensors.keys()];
  }

  has(name: string): boolean {
    return this.#tensors.has(name);
  }

  /** A weight: its live values, not a copy. Throws NAME_UNKNOWN. */
  get(name: string): HostTensor & { readonly data: Float32Array } {
    const tensor = this.#tensors.get(name);
    if (tensor) return tensor;
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `The model has no weight called "${name}".`,
      fix: `It has ${this.#tensors.size} weights, such as ${this.names.slice(0, 3).join(', ')}.`,
      details: { name },
    });
  }

  /**
   * Move a weight's values into other memory of the same length: copied there now, live there from now on.
   * Throws NAME_UNKNOWN, and MATRIX_SHAPE_MISMATCH for another length.
   */
  relocate(name: string, memory: Float32Array): void {
    const tensor = this.get(name);
    if (memory.length !== tensor.data.length) {
      throw new SentenceForgeError('MATRIX_SHAPE_MISMATCH', {
        problem: `The weight "${name}" has ${tensor.data.length} numbers, the memory room for ${memory.length}.`,
        fix: 'Give memory of the same length.',
        details: { name, expected: tensor.data.length, given: memory.length },
      });
    }
    memory.set(tensor.data);
    this.#tensors.set(name, { ...tensor, data: memory });
  }

  /** Say that values were changed in place. */
  bump(): void {
    this.#version++;
  }
}
