import { domains } from './domains.ts';
import { dropoutWasm } from './dropout.wasm.ts';
import { type DropoutMaskOptions, dropoutDraws } from './dropout-draws.ts';
import { instantiate } from './instantiate.ts';

/** Writes dropout masks. Holds a WebAssembly instance of 64 KiB and no state. */
export interface DropoutMasks {
  /** Writes the bytes that `fillDropoutMask` writes. */
  fill(target: Uint8Array, options: DropoutMaskOptions): void;
}

interface Kernel {
  memory: { buffer: ArrayBuffer };
  fill(
    target: number,
    pairs: number,
    block: number,
    step: number,
    site: number,
    domain: number,
    keyLow: number,
    keyHigh: number,
    threshold: number,
  ): void;
}

/** Small enough to stay in the first-level cache until it is copied out. */
const scratchBytes = 16384;

/**
 * Prepares the SIMD kernel that writes dropout masks: about 1 ns a draw.
 *
 * @example
 * const masks = await createDropoutMasks();
 * const mask = new Uint8Array(3_000_000);
 * masks.fill(mask, { seed: 42, step: 0, site: 0, rate: 0.1 });
 */
export async function createDropoutMasks(): Promise<DropoutMasks> {
  const kernel = (await instantiate(dropoutWasm)) as unknown as Kernel;
  const scratch = new Uint8Array(kernel.memory.buffer, 0, scratchBytes);
  return {
    fill(target, options) {
      const { key, threshold } = dropoutDraws(options);
      for (let start = 0; start < target.length; start += scratchBytes) {
        const length = Math.min(scratchBytes, target.length - start);
        kernel.fill(
          scratch.byteOffset,
          Math.ceil(length / 64),
          start / 8,
          options.step,
          options.site,
          domains.dropout,
          ...key,
          threshold,
        );
        target.set(length < scratchBytes ? scratch.subarray(0, length) : scratch, start);
      }
    },
  };
}
