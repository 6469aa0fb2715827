import { SentenceForgeError } from '@sentenceforge/errors';
import type { Kernels } from './kernels.ts';
import { type WebAssemblyModule, webAssembly } from './web-assembly.ts';

const pageBytes = 65536;
const alignment = 64;

/**
 * A WebAssembly memory of fixed size (growing would detach every view), the buffers in it and the kernels that work on
 * them. At most 4 GiB; pages that were never written take no memory.
 *
 * @example
 * const arena = new Arena(await compileKernels(), Arena.bytesFor(1000));
 * const values = arena.allocate(1000).fill(2);
 * arena.kernels.sumOfSquares(arena.pointer(values), values.length); // 4000
 */
export class Arena {
  readonly kernels: Kernels;
  /** How many bytes all buffers together may take. */
  readonly capacity: number;
  readonly #buffer: ArrayBuffer;
  #used = 0;

  /** @throws OPTION_INVALID when `bytes` exceeds 4 GiB or the machine does not have them. */
  constructor(module: WebAssemblyModule, bytes: number) {
    const pages = Math.max(1, Math.ceil(bytes / pageBytes));
    const api = webAssembly();
    try {
      const memory = new api.Memory({ initial: pages, maximum: pages });
      this.#buffer = memory.buffer;
      this.kernels = new api.Instance(module, { env: { memory } }).exports as Kernels;
    } catch (cause) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `An arena of ${bytes} bytes cannot be made: it exceeds 4 GiB or the memory of this machine.`,
        fix: 'Lower maxArenaBytes, or train a model with smaller matrices.',
        details: { bytes },
        cause,
      });
    }
    this.capacity = pages * pageBytes;
  }

  /** The bytes that buffers of these lengths (4-byte elements each) take in an arena. */
  static bytesFor(...lengths: number[]): number {
    return lengths.reduce((sum, length) => sum + aligned(length), 0);
  }

  /** A buffer of 32-bit floats that starts at a multiple of 64 bytes. Zeros, unless `reset` gave its memory back. */
  allocate(length: number): Float32Array<ArrayBuffer> {
    return new Float32Array(this.#buffer, this.#take(length), length);
  }

  /** The same for 32-bit integers. */
  allocateIntegers(length: number): Int32Array<ArrayBuffer> {
    return new Int32Array(this.#buffer, this.#take(length), length);
  }

  /** The address of a view's first element, for the kernels. The view must be one of this arena's. */
  pointer(view: Float32Array | Int32Array): number {
    if (view.buffer !== this.#buffer) throw new TypeError('The view belongs to another arena.');
    return view.byteOffset;
  }

  /** Makes the whole memory free again. Older views stay valid but share it with the next ones. */
  reset(): void {
    this.#used = 0;
  }

  #take(length: number): number {
    const start = this.#used;
    const end = start + aligned(length);
    if (end > this.capacity) {
      throw new SentenceForgeError('OPTION_INVALID', {
        problem: `An arena has ${this.capacity - start} bytes left, but a buffer needs ${aligned(length)}.`,
        fix: 'Make the arena large enough for all of its buffers (Arena.bytesFor).',
        details: { length, capacity: this.capacity, used: start },
      });
    }
    this.#used = end;
    return start;
  }
}

function aligned(length: number): number {
  return Math.ceil((length * 4) / alignment) * alignment;
}
