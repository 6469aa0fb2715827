import { basename, dirname } from 'node:path';
import { writeFolder } from '../folder/write-folder.ts';
import type { ParameterStore } from '../parameter-store.ts';
import { writeSafetensors } from './write-safetensors.ts';

/**
 * Write weights to a safetensors file, atomically: what a loss owns, say.
 *
 * @throws OUTPUT_NOT_WRITABLE
 *
 * @example await saveParameters(lossStates[0], 'out/classifier.safetensors');
 */
export async function saveParameters(store: ParameterStore, path: string): Promise<void> {
  const tensors = store.names.map((name) => {
    const { data, shape } = store.get(name);
    const bytes = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
    return [name, { dtype: 'F32', shape, bytes }] as const;
  });
  const content = writeSafetensors(new Map(tensors));
  await writeFolder(dirname(path), { [basename(path)]: content });
}
