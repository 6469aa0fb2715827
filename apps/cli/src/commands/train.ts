import { join } from 'node:path';
import { DataLoader } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { Evaluator } from '@sentenceforge/evaluation';
import type { SentenceTransformer } from '@sentenceforge/models';
import {
  Classifier,
  checkFit,
  createLossState,
  type FitOptions,
  fit,
  jsonlLogger,
  saveAdapter,
  tensorBoardLogger,
} from '@sentenceforge/training';
import { Command } from 'commander';
import { chooseEvaluator } from '../choose-evaluator.ts';
import { chooseLoss } from '../choose-loss.ts';
import { loadModel } from '../load-model.ts';
import { loadLossState } from '../loss-files/load-loss-state.ts';
import { saveLoss } from '../loss-files/save-loss.ts';
import { addCommonOptions, addDataOptions } from '../options/data-options.ts';
import { addTrainOptions, type TrainOptions } from '../options/train-options.ts';
import { rareClasses } from '../rare-classes.ts';
import { readData } from '../read-data.ts';
import { makeReporter } from '../report/make-reporter.ts';
import type { Reporter } from '../report/reporter.ts';
import { stepReport } from '../report/step-report.ts';
import { requireWritable } from '../require-writable.ts';
import type { HeldOut } from '../training/held-out.ts';
import { judge } from '../training/judge.ts';
import { keepBatch } from '../training/keep-batch.ts';
import { replay } from '../training/replay.ts';
import { resumeCommand } from '../training/resume-command.ts';
import { runOptions } from '../training/run-options.ts';
import { stopSignals } from '../training/stop-signals.ts';
import { warnOfData } from '../training/warn-of-data.ts';
import { writeModelCard } from '../training/write-model-card.ts';

/** `sentenceforge train`: fine-tune a model on a file of examples. */
export function trainCommand(): Command {
  const command = new Command('train')
    .description('Fine-tune a model on a file of examples; evaluate it before and after.')
    .addHelpText(
      'after',
      '\nExamples:\n  sentenceforge train --model all-MiniLM-L6-v2 --train train.csv --dev dev.csv --test test.csv \\\n    --loss CosineSimilarityLoss --output out/stsb\n  sentenceforge train ... --resume          go on after a kill or Ctrl-C\n  sentenceforge train --replay out/stsb/not-finite/batch.json',
    );
  addCommonOptions(addDataOptions(addTrainOptions(command)));
  return command.action(async (options: TrainOptions) => {
    const report = makeReporter(options.json);
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
  // whatever can be wrong is found before anything is evaluated or trained
  const { batchSize, shuffle, seed, threads, sampler, output } = options;
  const notice = (message: string): void => report({ event: 'notice', message });
  const examples = await readData(options.train, options, report, {
    requireText: true,
    skippedIn: { folder: output, name: 'train' },
  });
  const loss = chooseLoss(examples, options, report);
  const rare = shuffle && !sampler && rareClasses(examples, loss, batchSize);
  if (rare) notice(rare);
  const files = (['dev', 'test'] as const).flatMap((name) =>
    options[name] ? [{ name, file: options[name] }] : [],
  );
  const held = await Promise.all(
    files.map(async (one) => ({
      ...one,
      examples: await readData(one.file, options, report, {
        skippedIn: { folder: output, name: one.name },
      }),
    })),
  );
  const model = await loadModel(options.model, { threads }, report);
  const guide = options.guide ? await loadModel(options.guide, { threads }, report) : undefined;
  const { state: lossState, missing } = options.lossState
    ? await loadLossState(options.lossState, loss, model, seed)
    : { state: createLossState(loss, model, seed), missing: [] };
  if (missing.length > 0) {
    notice(`${options.lossState} has no ${missing.join(', ')}: trained from the start.`);
  }
  const columns = examples[0]!.texts.length;
  const classifier = loss.logits && (await Classifier.create(model, loss, lossState, columns));
  const trained = classifier && {
    loss,
    predict: (pairs: readonly (readonly string[])[]) => classifier.predict(pairs),
  };
  const judges = held.map((one) => ({
    ...one,
    evaluator: chooseEvaluator(one.file, one.examples, trained),
  }));
  const loader = new DataLoader(examples, { batchSize, shuffle, seed, sampler });
  const fitOptions = {
    trainObjectives: [[loader, loss]],
    lossStates: [lossState],
    guide,
    ...runOptions(options, loader),
    outputPath: output,
    evaluator: judges.find(({ name }) => name === 'dev')?.evaluator,
  } satisfies FitOptions;
  checkFit(model, fitOptions);
  await requireWritable(output);
  await warnOfData(options, report);

  const stop = stopSignals(notice);
  try {
    const before: HeldOut[] = [];
    for (const one of judges) {
      const result = await evaluate(one.evaluator, model, stop.signal);
      if (!result) break;
      report({ event: 'evaluate', name: one.name, when: 'before', metrics: result.metrics });
      before.push({ ...one, before: result });
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
        {
          onStart({ resumedFrom, skipped: damaged }) {
            for (const { path, reason } of damaged) notice(`${path} is passed over: ${reason}.`);
            if (resumedFrom !== undefined) {
              report({ event: 'resumed', step: resumedFrom, path: output });
            } else if (options.resume) notice('There is no checkpoint to resume from yet.');
          },
          onStep: (event) => report(stepReport(event)),
          onEvaluate({ when, epoch, steps: done, metrics }) {
            if (when !== 'during') return;
            report({ event: 'evaluate', name: 'dev', when: 'during', epoch, steps: done, metrics });
          },
          onCheckpoint: ({ step, path }) => report({ event: 'checkpoint', step, path }),
        },
      ],
    });
    if (skipped.length > 0) notice(`${skipped.length} steps were left out: not a finite number.`);
    if (aborted) {
      notice(`Stopped after ${steps} steps. Go on with:\n  ${resumeCommand(process.argv)}`);
      return { model, status: stop.status };
    }
    if (stoppedEarly) notice(`No improvement any more: stopped after ${steps} steps.`);
    if (best && best.steps !== steps)
      notice(`The best weights are those after ${best.steps} steps.`);

    const verdicts = [];
    for (const one of before) {
      const known = one === dev ? onDev.get(best?.steps ?? steps) : undefined;
      const after = known ?? (await evaluate(one.evaluator, model, stop.signal));
      if (!after) continue;
      report({ event: 'evaluate', name: one.name, when: 'after', metrics: after.metrics });
      verdicts.push({ held: one, after, verdict: judge(one, after) });
    }
    await model.save(output);
    await saveLoss(output, loss, lossState);
    if (adapters)
      await saveAdapter(join(output, 'adapter'), adapters, { baseModel: options.model });
    await writeModelCard(output, {
      model,
      options,
      examples,
      loss,
      verdicts,
      savedStep: best?.steps ?? steps,
    });
    report({ event: 'saved', path: output });
    for (const { verdict } of verdicts) if (verdict) report(verdict);
    return { model, status: stop.status };
  } catch (error) {
    if (SentenceForgeError.isInstance(error) && error.code === 'LOSS_NOT_FINITE') {
      const kept = await keepBatch(error, output, {
        model,
        loss,
        lossState,
        seed,
        dropout: options.dropout,
      });
      notice(
        `The batch and the model before it are kept. Run the step again with:\n  sentenceforge train --replay ${kept}`,
      );
    }
    throw error;
  } finally {
    stop.release();
    await classifier?.dispose();
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
