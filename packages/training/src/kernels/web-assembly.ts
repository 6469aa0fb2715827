/** A compiled module, as opaque as in the standard. */
export type WebAssemblyModule = { readonly brand?: 'WebAssembly.Module' };

interface WebAssemblyApi {
  compile(bytes: Uint8Array): Promise<WebAssemblyModule>;
  Memory: new (size: { initial: number; maximum: number }) => { buffer: ArrayBuffer };
  Instance: new (
    module: WebAssemblyModule,
    imports: Record<string, Record<string, unknown>>,
  ) => { exports: unknown };
}

/** The part of WebAssembly that is used here: its types come with the browser's library, which is not included. */
export function webAssembly(): WebAssemblyApi {
  return (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;
}
