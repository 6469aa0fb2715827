import { SentenceForgeError } from '@sentenceforge/errors';
import { ParameterStore } from '../parameter-store.ts';
import { readWeights } from '../safetensors/read-weights.ts';
import { toFloat32 } from '../safetensors/to-float32.ts';

/**
 * The weights of a module's folder, which must be exactly those that its settings ask for.
 *
 * @throws MODEL_FILE_MISSING, SAFETENSORS_INVALID, and MODEL_UNSUPPORTED for a weight that is missing, has another
 *   shape, or that nothing is known about
 */
export async function readWeightsOf(
  folder: string,
  shapes: Readonly<Record<string, readonly number[]>>,
): Promise<ParameterStore> {
  const stored = await readWeights(folder);
  const wrong = (what: string, name: string): SentenceForgeError =>
    new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `${folder} ${what}.`,
      fix: 'Use config.json and model.safetensors of the same module.',
      details: { folder, name },
    });
  for (const name of stored.keys()) {
    if (!Object.hasOwn(shapes, name)) throw wrong(`has the weight ${name}, which has no use`, name);
  }
  return new ParameterStore(
    Object.entries(shapes).map(([name, shape]) => {
      const tensor = stored.get(name);
      if (!tensor) throw wrong(`lacks the weight ${name}`, name);
      if (tensor.shape.join() !== shape.join()) {
        throw wrong(`has ${name} as [${tensor.shape}]; its config.json asks for [${shape}]`, name);
      }
      return [name, { data: toFloat32(name, tensor), shape, dtype: 'float32' }] as const;
    }),
  );
}
