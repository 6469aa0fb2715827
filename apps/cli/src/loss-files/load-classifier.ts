import { readFile } from 'node:fs/promises';
import type { InputExample } from '@sentenceforge/data';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { makeLoss } from '@sentenceforge/losses';
import { loadParameters, type SentenceTransformer } from '@sentenceforge/models';
import { Classifier, checkLossState, checkObjective, labelKinds } from '@sentenceforge/training';
import type { TrainedClassifier } from '../choose-evaluator.ts';
import { lossFiles } from './loss-files.ts';

/**
 * The classifier that a model was trained with, where its folder holds one and the examples have class ids; undefined
 * otherwise.
 *
 * @throws FILE_MALFORMED, FILE_NOT_FOUND, what `makeLoss`, `checkLossState` and `checkObjective` throw
 */
export async function loadClassifier(
  folder: string,
  model: SentenceTransformer,
  examples: readonly InputExample[],
): Promise<TrainedClassifier | undefined> {
  if (!labelKinds(examples).includes('class')) return undefined;
  const files = lossFiles(folder);
  const text = await readFile(files.description, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    if (cause.code === 'ENOENT') return undefined;
    throw malformed(files.description, cause);
  });
  if (text === undefined) return undefined;
  const { name, options } = parse(text, files.description);
  const loss = makeLoss(name, options);
  if (!loss.logits) return undefined;
  checkObjective(examples, loss);
  const state = await loadParameters(files.weights);
  checkLossState(loss, model, state);
  const columns = examples[0]!.texts.length;
  const classifier = await Classifier.create(model, loss, state, columns);
  return { loss, predict: (pairs) => classifier.predict(pairs) };
}

function parse(text: string, file: string): { name: string; options: Record<string, unknown> } {
  try {
    const { loss, loss_options: options = {} } = JSON.parse(text) as Record<string, unknown>;
    if (typeof loss === 'string' && typeof options === 'object' && options !== null) {
      return { name: loss, options: options as Record<string, unknown> };
    }
  } catch (cause) {
    throw malformed(file, cause);
  }
  throw malformed(file, 'it names no loss');
}

function malformed(file: string, cause: unknown): SentenceForgeError {
  return new SentenceForgeError('FILE_MALFORMED', {
    problem: `${file} does not say which loss the model was trained with: ${reasonOf(cause)}.`,
    fix: 'Copy the model folder again, or train again.',
    details: { file },
    cause,
  });
}
