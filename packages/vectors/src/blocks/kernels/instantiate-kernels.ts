import type { Kernels } from './kernels.ts';
import { kernelsWasm } from './kernels.wasm.ts';

/** The part of WebAssembly that is used here: its types come with the browser's library, which is not included. */
interface WebAssemblyApi {
  Memory: new (size: { initial: number }) => { buffer: ArrayBuffer };
  Module: new (bytes: Uint8Array) => object;
  Instance: new (module: object, imports: object) => { exports: unknown };
}

const pageBytes = 65536;

/** The kernels and a new memory of at least `bytes` that they work in, all zeros. */
export function instantiateKernels(bytes: number): { kernels: Kernels; buffer: ArrayBuffer } {
  const { Memory, Module, Instance } = (globalThis as unknown as { WebAssembly: WebAssemblyApi })
    .WebAssembly;
  const memory = new Memory({ initial: Math.ceil(bytes / pageBytes) });
  const module = new Module(
    Uint8Array.from(atob(kernelsWasm), (character) => character.charCodeAt(0)),
  );
  const { exports } = new Instance(module, { env: { memory } });
  return { kernels: exports as Kernels, buffer: memory.buffer };
}
