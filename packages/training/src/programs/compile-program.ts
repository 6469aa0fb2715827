import { CachedProgram } from './cached-program.ts';
import { PlainProgram } from './plain-program.ts';
import type { ProgramOptions } from './program-options.ts';
import { readsWholeBatch } from './reads-whole-batch.ts';
import type { StepProgram } from './step-program.ts';

/**
 * Compile an objective as its loss says that it is run. Several batches of a step are one batch for a loss that
 * compares examples with each other: its embeddings are cached, as those of a loss that asks for it.
 */
export function compileProgram(options: ProgramOptions): Promise<StepProgram> {
  const { loss, accumulate, recompute } = options;
  const comparesExamples = accumulate > 1 && !loss.meanOverExamples && !readsWholeBatch(loss);
  return loss.strategy || recompute || comparesExamples
    ? CachedProgram.compile(options)
    : PlainProgram.compile(options);
}
