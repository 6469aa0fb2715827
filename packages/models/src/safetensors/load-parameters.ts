import { ParameterStore } from '../parameter-store.ts';
import { readSafetensors } from './read-safetensors.ts';
import { toFloat32 } from './to-float32.ts';

/**
 * Weights from a safetensors file.
 *
 * @throws MODEL_FILE_MISSING, SAFETENSORS_INVALID, MODEL_UNSUPPORTED for a type that is not float32
 *
 * @example await fit(model, { trainObjectives, lossStates: [await loadParameters('out/classifier.safetensors')] });
 */
export async function loadParameters(path: string): Promise<ParameterStore> {
  const stored = await readSafetensors(path);
  return new ParameterStore(
    [...stored].map(([name, tensor]) => [
      name,
      { data: toFloat32(name, tensor), shape: tensor.shape, dtype: 'float32' as const },
    ]),
  );
}
