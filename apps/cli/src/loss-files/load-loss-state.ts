import { SentenceForgeError } from '@sentenceforge/errors';
import type { Loss } from '@sentenceforge/losses';
import { loadParameters, ParameterStore, type SentenceTransformer } from '@sentenceforge/models';
import { checkLossState, createLossState } from '@sentenceforge/training';

/**
 * What a loss owns, from an earlier run's file. What the file does not hold starts as in a run without one: a second
 * copy of the model (`twin.*`), which is never kept, as the model is now.
 *
 * @param seed what random values of missing weights follow from
 * @throws FILE_NOT_FOUND, SAFETENSORS_INVALID; OPTION_INVALID for a weight that the loss does not have, or of another shape
 */
export async function loadLossState(
  file: string,
  loss: Loss,
  model: SentenceTransformer,
  seed: number,
): Promise<{ state: ParameterStore; missing: readonly string[] }> {
  const stored = await loadParameters(file);
  const fresh = createLossState(loss, model, seed);
  const absent = fresh.names.filter((name) => !stored.has(name));
  const state = new ParameterStore([
    ...fresh.names.map((name) => [name, (stored.has(name) ? stored : fresh).get(name)] as const),
    ...stored.names
      .filter((name) => !fresh.has(name))
      .map((name) => [name, stored.get(name)] as const),
  ]);
  try {
    checkLossState(loss, model, state);
  } catch (error) {
    if (!SentenceForgeError.isInstance(error)) throw error;
    const { code, problem, fix, details } = error;
    throw new SentenceForgeError(code, {
      problem: `${file}: ${problem}`,
      fix,
      details: { ...details, file },
      cause: error,
    });
  }
  return { state, missing: absent.filter((name) => !name.startsWith('twin.')) };
}
