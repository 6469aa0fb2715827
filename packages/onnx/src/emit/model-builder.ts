import type { OnnxInitializer, OnnxNode } from '../model/onnx-model.ts';

/** The nodes and constants of a model while it is being written. Holds each constant once. */
export class ModelBuilder {
  readonly nodes: OnnxNode[] = [];
  readonly initializers: OnnxInitializer[] = [];
  readonly #shared = new Map<string, string>();

  /** Add a node whose outputs have names. */
  add({
    domain = '',
    attributes = {},
    ...node
  }: Omit<OnnxNode, 'domain' | 'attributes'> & Partial<OnnxNode>): void {
    this.nodes.push({ ...node, domain, attributes });
  }

  /** Names for the outputs of the node that is added next. */
  names(opType: string, count: number): string[] {
    return Array.from({ length: count }, (_, i) => `${opType}_${this.nodes.length}_${i}`);
  }

  /** A value that is made only once for each key. */
  once(key: string, make: () => string): string {
    const known = this.#shared.get(key) ?? make();
    this.#shared.set(key, known);
    return known;
  }

  /** A constant; the name of an equal one where there is one. */
  initialize(
    dtype: OnnxInitializer['dtype'],
    shape: readonly number[],
    data: ArrayBufferView,
  ): string {
    const content = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
    return this.once(`${dtype} [${shape}] ${content.join()}`, () => {
      const name = `constant_${this.initializers.length}`;
      this.initializers.push({ name, dtype, shape, content });
      return name;
    });
  }

  /** An int64 vector. */
  integers(numbers: readonly number[]): string {
    return this.initialize('int64', [numbers.length], BigInt64Array.from(numbers, BigInt));
  }
}
