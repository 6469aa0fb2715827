import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * The refusal of a model whose weights are pickled only: MODEL_UNSUPPORTED.
 *
 * @param model its folder, or its name on the Hub
 * @param file what holds the weights, such as `pytorch_model.bin`
 * @example throw pickledWeights('owner/name', 'pytorch_model.bin');
 */
export function pickledWeights(model: string, file: string): SentenceForgeError {
  return new SentenceForgeError('MODEL_UNSUPPORTED', {
    problem: `${model} has its weights in ${file} only. That is a pickle: reading one can run any program that it holds.`,
    fix: `Save it as safetensors, in Python: SentenceTransformer('${model}').save_pretrained(new_path).`,
    details: { folder: model, file },
  });
}
