import type { FitOptions } from '../fit-options.ts';
import type { Adapters } from '../lora/adapters.ts';
import { largestBatch } from '../memory/largest-batch.ts';
import type { MemoryLimit } from '../memory/memory-limit.ts';
import type { ProgramOptions } from './program-options.ts';

/**
 * What each objective is compiled from. Objectives that share a loss's weights share their names.
 *
 * @param adapters what is trained in place of the model's own weights
 */
export function objectivePrograms(
  model: ProgramOptions['model'],
  {
    trainObjectives,
    lossStates,
    dropout = true,
    frozen = () => false,
    accumulate = 1,
    recompute = false,
    guide,
    memoryBudget: budget,
    onMicroBatches,
  }: FitOptions,
  adapters?: Adapters,
): ProgramOptions[] {
  const owners = lossStates ?? trainObjectives.map(([, loss]) => loss);
  return trainObjectives.map(([loader, loss], index) => {
    const { texts, label } = loader.examples[0]!;
    const memory: MemoryLimit | undefined =
      budget === undefined
        ? undefined
        : {
            budget,
            largest: () => largestBatch(loader),
            onCut: (bytes) => onMicroBatches?.({ objective: index, budget, bytes }),
          };
    return {
      model,
      loss,
      prefix: `loss${(owners as readonly unknown[]).indexOf(owners[index])}.`,
      columns: texts.length,
      labelWidth: typeof label === 'object' ? label.length : 1,
      dropout,
      frozen: adapters ? (name) => model.parameters.has(name) : frozen,
      accumulate,
      recompute,
      guide,
      adapters,
      memory,
    };
  });
}
