import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { ParameterStore } from '../parameter-store.ts';
import { readSafetensors } from './read-safetensors.ts';
import { toFloat32 } from './to-float32.ts';

/**
 * Weights from a safetensors file.
 *
 * @throws FILE_NOT_FOUND when there is no such file or it cannot be read, SAFETENSORS_INVALID, MODEL_UNSUPPORTED for a
 *   type that is not float32
 *
 * @example await fit(model, { trainObjectives, lossStates: [await loadParameters('out/classifier.safetensors')] });
 */
export async function loadParameters(path: string): Promise<ParameterStore> {
  const stored = await readSafetensors(path).catch((error: unknown): never => {
    throw unreadable(path, error);
  });
  return new ParameterStore(
    [...stored].map(([name, tensor]) => [
      name,
      { data: toFloat32(name, tensor), shape: tensor.shape, dtype: 'float32' as const },
    ]),
  );
}

/** The error about a file, not about a model folder, which the reader has in mind; a folder has a path, but no bytes. */
function unreadable(path: string, error: unknown): unknown {
  const isOurs = SentenceForgeError.isInstance(error);
  if (isOurs && error.code !== 'MODEL_FILE_MISSING') return error;
  const cause = isOurs ? error.cause : error;
  return new SentenceForgeError('FILE_NOT_FOUND', {
    problem: `The weights ${path} cannot be read: ${reasonOf(cause)}.`,
    fix: 'Give the path of a safetensors file.',
    details: { file: path },
    cause,
  });
}
