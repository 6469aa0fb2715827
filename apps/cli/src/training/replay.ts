import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { InputExample } from '@sentenceforge/data';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { makeLoss } from '@sentenceforge/losses';
import { replayStep } from '@sentenceforge/training';
import { loadModel } from '../load-model.ts';
import { loadLossState } from '../loss-files/load-loss-state.ts';
import { lossFiles } from '../loss-files/loss-files.ts';
import type { CommonOptions } from '../options/common-options.ts';
import type { Reporter } from '../report/reporter.ts';
import { type ReplayFile, replayFile } from './replay-file.ts';

/**
 * Run a step again that `train` kept, without an update, and tell its loss and the largest gradients.
 *
 * @throws FILE_NOT_FOUND, FILE_MALFORMED, and what loading the model and the loss throws
 */
export async function replay(
  file: string,
  { threads, guide: guidePath }: CommonOptions & { readonly guide?: string },
  report: Reporter,
): Promise<void> {
  const { examples, loss: name, loss_options: options, step, seed, dropout } = await read(file);
  const folder = dirname(file);
  const model = await loadModel(folder, { threads }, report);
  const guide = guidePath ? await loadModel(guidePath, { threads }, report) : undefined;
  const loss = makeLoss(name, options);
  const { state: lossState } = await loadLossState(lossFiles(folder).weights, loss, model, seed);
  const batch = examples.map((example) => new InputExample(example) as InputExample);
  const found = await replayStep(model, batch, { loss, lossState, seed, step, dropout, guide });
  report({
    event: 'replayed',
    step,
    loss: found.loss,
    gradient_norm: found.gradientNorm,
    examples: batch.map(({ texts, label, origin }) => ({ texts, label, row: origin?.row })),
    largest_gradients: found.tensors.slice(0, 5),
  });
}

async function read(file: string): Promise<ReplayFile> {
  const text = await readFile(file, 'utf8').catch((cause: unknown) => {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `The file ${file} cannot be read: ${reasonOf(cause)}.`,
      fix: 'Give the batch.json that a run kept in its output folder, under not-finite.',
      details: { file },
      cause,
    });
  });
  try {
    return replayFile.parse(JSON.parse(text));
  } catch (cause) {
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem: `${file} is no batch that a run kept: ${reasonOf(cause)}.`,
      fix: 'Give the batch.json as it was written.',
      details: { file },
      cause,
    });
  }
}
