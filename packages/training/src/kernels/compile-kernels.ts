import { kernelsWasm } from './kernels.wasm.ts';
import { type WebAssemblyModule, webAssembly } from './web-assembly.ts';

/** The kernels as a compiled module, from which any number of arenas can be made. */
export function compileKernels(): Promise<WebAssemblyModule> {
  return webAssembly().compile(
    Uint8Array.from(atob(kernelsWasm), (character) => character.charCodeAt(0)),
  );
}
