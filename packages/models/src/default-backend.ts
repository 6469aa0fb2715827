import type { Backend } from '@sentenceforge/graph';

/** ONNX Runtime on the CPU, imported only when a model asks for it. */
export async function defaultBackend(threads: number | undefined): Promise<Backend> {
  const { ortBackend } = await import('@sentenceforge/backend-ort');
  return ortBackend(threads === undefined ? {} : { threads });
}
