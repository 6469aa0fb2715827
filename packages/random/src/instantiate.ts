/** The part of WebAssembly that is used here: its types come with the browser's library, which is not included. */
interface WebAssemblyApi {
  instantiate(bytes: Uint8Array): Promise<{ instance: { exports: Record<string, unknown> } }>;
}

/** An instance of a WebAssembly module without imports, given as base64. */
export async function instantiate(base64: string): Promise<Record<string, unknown>> {
  const api = (globalThis as unknown as { WebAssembly: WebAssemblyApi }).WebAssembly;
  const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
  return (await api.instantiate(bytes)).instance.exports;
}
