import type { FitOptions } from '../fit-options.ts';
import type { ProgramOptions } from './program-options.ts';

/** What each objective is compiled from. Objectives that share a loss's weights share their names. */
export function objectivePrograms(
  model: ProgramOptions['model'],
  { trainObjectives, lossStates, dropout = true, guide }: FitOptions,
): ProgramOptions[] {
  const owners = lossStates ?? trainObjectives.map(([, loss]) => loss);
  return trainObjectives.map(([loader, loss], index) => {
    const { texts, label } = loader.examples[0]!;
    return {
      model,
      loss,
      prefix: `loss${(owners as readonly unknown[]).indexOf(owners[index])}.`,
      columns: texts.length,
      labelWidth: typeof label === 'object' ? label.length : 1,
      dropout,
      guide,
    };
  });
}
