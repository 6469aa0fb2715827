import type { RepositoryFile } from '@sentenceforge/hub';
import { pickledWeights } from '../safetensors/pickled-weights.ts';

/**
 * The files of a model on the Hub that loading reads: descriptions, tokenizers and safetensors; no other weights and no
 * exported models.
 *
 * @param name the model's, for the error
 * @throws MODEL_UNSUPPORTED for pickled weights without safetensors, before anything is fetched
 * @example neededFiles('owner/name', [{ path: 'config.json', size: 1 }, { path: 'tf_model.h5', size: 1 }]); // config.json
 */
export function neededFiles(name: string, listing: readonly RepositoryFile[]): string[] {
  const paths = listing
    .map(({ path }) => path)
    .filter((path) => !/^(onnx|openvino|coreml|eval)\//.test(path));
  if (!paths.some((path) => path.endsWith('.safetensors'))) {
    const pickle = paths.find((path) => path.endsWith('.bin'));
    if (pickle !== undefined) throw pickledWeights(name, pickle);
  }
  return paths.filter((path) => /\.(json|txt|model|safetensors)$/.test(path));
}
