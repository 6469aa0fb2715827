import { type FitCallback, type SkippedStep, stepEntry } from '@sentenceforge/training';
import type { TrainOptions } from '../options/train-options.ts';
import type { Reporter } from '../report/reporter.ts';

/**
 * Tells how a run goes.
 *
 * @param keep keeps a step that was left out, and returns what to type to run it again
 */
export function reportRun(
  report: Reporter,
  { output, resume }: Pick<TrainOptions, 'output' | 'resume'>,
  keep: (skipped: SkippedStep) => Promise<string>,
): FitCallback {
  const notice = (message: string): void => report({ event: 'notice', message });
  return {
    onStart({ resumedFrom, skipped: damaged }) {
      for (const { path, reason } of damaged) notice(`${path} is passed over: ${reason}.`);
      if (resumedFrom !== undefined) report({ event: 'resumed', step: resumedFrom, path: output });
      else if (resume) notice('There is no checkpoint to resume from yet.');
    },
    onStep: (event) => report(stepEntry(event)),
    async onSkip(skipped) {
      const command = await keep(skipped);
      notice(
        `Step ${skipped.step} is left out: a number is not finite. Run it again with:\n  ${command}`,
      );
    },
    onEvaluate({ when, epoch, steps, metrics }) {
      if (when !== 'during') return;
      report({ event: 'evaluate', name: 'dev', when, epoch, steps, metrics });
    },
    onCheckpoint: ({ step, path }) => report({ event: 'checkpoint', step, path }),
  };
}
