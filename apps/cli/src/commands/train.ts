import { join } from 'node:path';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { Evaluator } from '@sentenceforge/evaluation';
import type { SentenceTransformer } from '@sentenceforge/models';
import {
  fit,
  jsonlLogger,
  type SkippedStep,
  saveAdapter,
  tensorBoardLogger,
} from '@sentenceforge/training';
import { Command } from 'commander';
import { saveLoss } from '../loss-files/save-loss.ts';
import { addCommonOptions, addDataOptions } from '../options/data-options.ts';
import { requireUsefulFlags } from '../options/require-useful-flags.ts';
import { addTrainOptions, type TrainOptions } from '../options/train-options.ts';
import { typedFlags } from '../options/typed-flags.ts';
import { makeReporter } from '../report/make-reporter.ts';
import type { Reporter } from '../report/reporter.ts';
import type { HeldOut } from '../training/held-out.ts';
import { judge } from '../training/judge.ts';
import { keepBatch } from '../training/keep-batch.ts';
import { prepareRun } from '../training/prepare-run.ts';
import { replay } from '../training/replay.ts';
import { reportRun } from '../training/report-run.ts';
import { requireMetric } from '../training/require-metric.ts';
import { resumeCommand } from '../training/resume-command.ts';
import { stopSignals } from '../training/stop-signals.ts';
import { typedCommand } from '../training/typed-command.ts';
import { warnOfData } from '../training/warn-of-data.ts';
import { writeModelCard } from '../training/write-model-card.ts';

/** `sentenceforge train`: fine-tune a model on a file of examples. */
export function trainCommand(): Command {
  const command = new Command('train')
    .description('Fine-tune a model on a file of examples; evaluate it before and after.')
    .addHelpText(
      'after',
      '\nExamples:\n  sentenceforge train --model all-MiniLM-L6-v2 --train train.csv --dev dev.csv --test test.csv \\\n    --loss CosineSimilarityLoss --output out/stsb\n  sentenceforge train ... --resume          go on after a kill or Ctrl-C\n  sentenceforge train ... --overwrite       train anew into the same folder\n  sentenceforge train --replay out/stsb/not-finite/batch.json',
    );
  addCommonOptions(addDataOptions(addTrainOptions(command)));
  return command.action(async (options: TrainOptions) => {
    const report = makeReporter(options.json);
    requireUsefulFlags(typedFlags(command));
    if (options.replay) return replay(options.replay, options, report);
    // nothing of this is needed for a replay
    const needed = command.options.filter(({ long }) =>
      ['--model', '--train', '--output'].includes(long!),
    );
    const missing = needed.find(
      (option) => options[option.attributeName() as 'model'] === undefined,
    );
    if (missing) command.error(`error: required option '${missing.flags}' not specified`);
    const { status } = await train(options, report);
    if (status !== undefined) process.exitCode = status;
  });
}

/** Train, and return the model; `status` is the exit status of a run that a signal cut short. */
export async function train(
  options: TrainOptions,
  report: Reporter,
): Promise<{ model: SentenceTransformer; status?: number | undefined }> {
  const run = await prepareRun(options, report);
  const { examples, model, loss, lossState, fitOptions } = run;
  const { output } = options;
  const notice = (message: string): void => report({ event: 'notice', message });
  const typed = process.argv.slice(2);
  const stop = stopSignals(notice);
  try {
    await warnOfData(options, report);
    const before: HeldOut[] = [];
    for (const one of run.heldOut) {
      const result = await evaluate(one.evaluator, model, stop.signal);
      if (!result) break;
      if (one.name === 'dev') requireMetric(options.monitor, result);
      report({ event: 'evaluate', name: one.name, when: 'before', metrics: result.metrics });
      before.push({ ...one, before: result });
    }
    if (stop.signal.aborted) {
      notice(
        `Stopped before training: nothing was trained yet. Begin again with:\n  ${typedCommand(typed)}`,
      );
      return { model, status: stop.status };
    }
    const dev = before.find(({ name }) => name === 'dev');
    // what dev gave after so many steps; the untouched model's is known by now
    const onDev = new Map([[0, dev?.before]]);
    const { adapters, aborted, steps, best, stoppedEarly, skipped } = await fit(model, {
      ...fitOptions,
      signal: stop.signal,
      onMicroBatches: () => notice('Batches beyond --memory-budget are run in parts that fit.'),
      evaluator: dev && {
        async evaluate(given, context) {
          const found = onDev.get(context.steps) ?? (await dev.evaluator.evaluate(given, context));
          onDev.set(context.steps, found);
          return found;
        },
      },
      callbacks: [
        jsonlLogger(output),
        tensorBoardLogger(output),
        reportRun(report, options, (step) =>
          keepBatch(step, { folder: output, name: `batch-${step.step}.json` }, run),
        ),
      ],
    });
    if (skipped.length > 0) notice(`${skipped.length} steps were left out: not a finite number.`);
    if (aborted) {
      notice(`Stopped after ${steps} steps. Go on with:\n  ${resumeCommand(typed)}`);
      return { model, status: stop.status };
    }
    if (stoppedEarly) notice(`No improvement any more: stopped after ${steps} steps.`);
    const savedStep = options.saveBest === false ? steps : (best?.steps ?? steps);
    if (savedStep !== steps) notice(`The best weights are those after ${savedStep} steps.`);

    const verdicts = [];
    for (const one of before) {
      const known = one === dev ? onDev.get(savedStep) : undefined;
      const after = known ?? (await evaluate(one.evaluator, model, stop.signal));
      if (!after) break;
      report({ event: 'evaluate', name: one.name, when: 'after', metrics: after.metrics });
      verdicts.push({ held: one, after, verdict: judge(one, after) });
    }
    await model.save(output);
    await saveLoss(output, loss, lossState);
    if (adapters)
      await saveAdapter(join(output, 'adapter'), adapters, { baseModel: options.model });
    await writeModelCard(output, { model, options, examples, loss, verdicts, savedStep });
    report({ event: 'saved', path: output });
    for (const { verdict } of verdicts) if (verdict) report(verdict);
    if (stop.signal.aborted) {
      notice(
        `Stopped after training; the model is saved. Evaluate it to the end with:\n  ${resumeCommand(typed)}`,
      );
    }
    return { model, status: stop.status };
  } catch (error) {
    if (SentenceForgeError.isInstance(error) && error.code === 'LOSS_NOT_FINITE') {
      const failed = error.details as unknown as SkippedStep;
      const command = await keepBatch(failed, { folder: output, name: 'batch.json' }, run);
      notice(`The batch and the model before it are kept. Run the step again with:\n  ${command}`);
    }
    throw error;
  } finally {
    stop.release();
    await run.classifier?.dispose();
  }
}

/** What an evaluator finds; undefined when the signal cut it short. */
async function evaluate(evaluator: Evaluator, model: SentenceTransformer, signal: AbortSignal) {
  if (signal.aborted) return undefined;
  const result = await evaluator.evaluate(model, { signal }).catch((error: unknown) => {
    if (!signal.aborted) throw error;
  });
  await model.dispose();
  return result ?? undefined;
}
