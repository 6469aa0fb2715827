import type { Kernels } from './kernels.ts';
import { kernelsWasm } from './kernels.wasm.ts';

/** The part of WebAssembly that is used here: its types come with the browser's library, which is not included. */
interface WebAssemblyApi {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
}

const pageBytes = 65536;

// Compiled when first needed, and kept: that takes longer than a small comparison, and a compiled module never changes.
let compiled: object | undefined;

/** The kernels and a new memory of at least `bytes` that they work in, all zeros. */
export function instantiateKernels(bytes: number): { kernels: Kernels; buffer: ArrayBuffer } {
  const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyApi })
    .WebAssembly;
  compiled ??= new Module(
    Uint8Array.from(atob(kernelsWasm), (character) => character.charCodeAt(0)),
  );
  const memory = new Memory({ initial: Math.ceil(bytes / pageBytes) });
  const { exports } = new Instance(compiled, { env: { memory } });
  return { kernels: exports as Kernels, buffer: memory.buffer };
}
