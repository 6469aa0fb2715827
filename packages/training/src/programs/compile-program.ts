import { SentenceForgeError } from '@sentenceforge/errors';
import { splitToFit } from '../memory/split-to-fit.ts';
import { CachedProgram } from './cached-program.ts';
import { type PlainGraph, plainGraph } from './plain-graph.ts';
import { PlainProgram } from './plain-program.ts';
import type { ProgramOptions } from './program-options.ts';
import { readsWholeBatch } from './reads-whole-batch.ts';
import type { StepProgram } from './step-program.ts';

/**
 * Compile an objective as its loss says that it is run. Several batches of a step are one batch for a loss that
 * compares examples with each other: its embeddings are cached, as those of a loss that asks for it. So are they where
 * memory is limited and the largest batch does not fit.
 *
 * @throws OPTION_INVALID when the memory is not enough for one example, or for a batch that cannot be cut
 */
export async function compileProgram(options: ProgramOptions): Promise<StepProgram> {
  const { loss, accumulate, recompute } = options;
  const comparesExamples = !loss.meanOverExamples && !readsWholeBatch(loss);
  if (loss.strategy || recompute || (accumulate > 1 && comparesExamples)) {
    return CachedProgram.compile(options);
  }
  const graph = plainGraph(options);
  const isCut = await exceedsMemory(graph, options);
  return isCut && comparesExamples
    ? CachedProgram.compile(options)
    : PlainProgram.compile(options, graph);
}

/** Whether the largest batch, in one pass, may take more memory than there is. */
async function exceedsMemory(
  { bytesOf }: PlainGraph,
  { loss, memory }: ProgramOptions,
): Promise<boolean> {
  if (!memory) return false;
  const { budget, onCut } = memory;
  const largest = await memory.largest();
  const bytes = largest && bytesOf(largest);
  if (bytes !== undefined && bytes <= budget) return false;
  if (largest && loss.meanOverExamples) splitToFit(largest.slice(0, 1), { bytesOf, budget });
  if (!loss.meanOverExamples && readsWholeBatch(loss)) {
    // a stream's batches cannot be known
    if (bytes === undefined) return false;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `memoryBudget is ${budget} bytes, but the largest batch may take about ${Math.ceil(bytes)}, and ${loss.name} needs it whole.`,
      fix: 'Use smaller batches, or give more memory.',
      details: { option: 'memoryBudget', value: budget, needed: Math.ceil(bytes), loss: loss.name },
    });
  }
  onCut(bytes);
  return true;
}
