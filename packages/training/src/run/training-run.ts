import { join } from 'node:path';
import type { SentenceTransformer } from '@sentenceforge/models';
import type { FitCallback } from '../callbacks/callback.ts';
import { checkObjective } from '../check-objective.ts';
import { checkpointContent } from '../checkpoints/checkpoint-content.ts';
import { pruneCheckpoints } from '../checkpoints/prune-checkpoints.ts';
import { restoreRun } from '../checkpoints/restore-run.ts';
import { writeCheckpoint } from '../checkpoints/write-checkpoint.ts';
import type { Evaluator } from '../evaluator.ts';
import type { EvaluateEvent, FitOptions, FitResult } from '../fit-options.ts';
import { cutEvaluations } from '../logs/cut-evaluations.ts';
import { mergeAdapters } from '../lora/merge-adapters.ts';
import { withMergedAdapters } from '../lora/with-merged-adapters.ts';
import { type BatchPosition, BatchQueue } from './batch-queue.ts';
import { evaluation } from './evaluation.ts';
import { Monitor } from './monitor.ts';
import { notFinite } from './not-finite.ts';
import { openParts } from './open-parts.ts';
import { Pace } from './pace.ts';
import { rateAt } from './rate-at.ts';
import type { RunParts } from './run-parts.ts';
import type { RunPlan } from './run-plan.ts';
import { tell } from './tell.ts';
import { withPrompts } from './with-prompts.ts';

/** Steps in a row that may be left out because a number is not finite, less one. */
const mostSkipped = 5;

/** A run of `fit`: everything that changes from step to step, from `open` until `release`. */
export class TrainingRun {
  readonly plan: RunPlan;
  readonly #parts: RunParts;
  readonly #callbacks: readonly FitCallback[];
  readonly #monitor: Monitor;
  readonly #evaluations: EvaluateEvent[] = [];
  readonly #skipped: number[] = [];
  /** Of the batches that were trained on: what was only taken is taken again after a failure. */
  #positions: readonly BatchPosition[];
  #queue: BatchQueue;
  #losses: number[] = [];
  /** The weights of the best evaluation. */
  #best: ReadonlyMap<string, Float32Array> | undefined;
  /** The steps after which the last checkpoint was written. */
  #saved: number | undefined;
  readonly #pace = new Pace();

  private constructor(parts: RunParts) {
    const { options, plan } = parts;
    this.#parts = parts;
    this.plan = plan;
    this.#callbacks = [
      { onStep: options.onStep, onEvaluate: options.onEvaluate } as FitCallback,
      ...(options.callbacks ?? []),
    ];
    this.#monitor = new Monitor({
      metric: options.monitor,
      greaterIsBetter: options.greaterIsBetter,
      ...options.earlyStopping,
    });
    this.#queue = new BatchQueue(options.trainObjectives.map(([loader]) => loader));
    this.#positions = this.#queue.positions;
  }

  /**
   * Compile what is to run, and go on from a checkpoint where that was asked for.
   *
   * @throws what `openParts` throws
   */
  static async open(model: SentenceTransformer, options: FitOptions): Promise<TrainingRun> {
    const parts = await openParts(model, options);
    try {
      const run = new TrainingRun(parts);
      const { checkpoint, skipped = [] } = parts.found ?? {};
      if (checkpoint) await run.#resume(checkpoint);
      await run.#tell('onStart', {
        totalSteps: run.plan.totalSteps,
        ...(checkpoint ? { resumedFrom: checkpoint.state.steps } : {}),
        skipped,
      });
      return run;
    } catch (error) {
      await closeParts(parts);
      throw error;
    }
  }

  /** Steps done. */
  get steps(): number {
    return this.#losses.length;
  }

  get isAborted(): boolean {
    return this.#parts.options.signal?.aborted ?? false;
  }

  get isOver(): boolean {
    return this.steps >= this.plan.totalSteps || this.isAborted || this.#monitor.isExhausted;
  }

  get result(): FitResult {
    const { lossStates, adapters } = this.#parts;
    const aborted = this.isAborted;
    return {
      steps: this.steps,
      losses: this.#losses,
      lossStates,
      adapters,
      aborted,
      stoppedEarly: !aborted && this.steps < this.plan.totalSteps,
      best: this.#monitor.best,
      skipped: this.#skipped,
    };
  }

  /**
   * One update: the next batches of the objective whose turn it is, forward, backward, clip.
   *
   * @throws LOSS_NOT_FINITE, with the weights as they were before, unless such steps are to be left out
   */
  async step(): Promise<void> {
    const { model, options, plan, programs, weights, masks } = this.#parts;
    const { optimizer } = weights;
    const { learningRate = 2e-5, maxGradNorm = 1, accumulate = 1, seed = 42 } = options;
    const step = this.steps;
    const started = performance.now();

    const turn = plan.objectiveOf(step);
    const taken = await this.#queue.take(turn, accumulate);
    const [loader, loss] = options.trainObjectives[turn]!;
    // a stream's examples were not all there to be checked before
    if (loader.length === undefined) for (const batch of taken) checkObjective(batch, loss);
    const { prompts } = options;
    const batches = prompts === undefined ? taken : taken.map((one) => withPrompts(one, prompts));

    const program = programs[turn]!;
    const names = new Set(program.tensors.map(({ name }) => name));
    const value = await program.run(batches, optimizer, { masks, seed, step });
    const gradientNorm = optimizer.gradientNorm(names);
    const rate = rateAt(step, learningRate, plan);
    if (Number.isFinite(value) && Number.isFinite(gradientNorm)) {
      optimizer.step(rate, Math.min(1, maxGradNorm / (gradientNorm + 1e-6)), names);
      model.parameters.bump();
    } else {
      optimizer.discard();
      const facts = { step: step + 1, loss: value, gradientNorm, batch: batches.flat() };
      // the skipped steps ascend: it is so many in a row when the one that far back is among them
      const isStuck = this.#skipped.at(1 - mostSkipped) === step + 2 - mostSkipped;
      if (options.onNotFinite !== 'skip' || isStuck) throw notFinite(facts);
      this.#skipped.push(step + 1);
      await this.#tell('onSkip', facts);
    }
    this.#losses.push(value);
    this.#positions = this.#queue.positions;

    this.#pace.add({
      examples: batches.reduce((sum, { length }) => sum + length, 0),
      milliseconds: performance.now() - started,
    });
    await this.#tell('onStep', {
      step: step + 1,
      totalSteps: plan.totalSteps,
      epoch: Math.floor(step / plan.stepsPerEpoch),
      loss: value,
      learningRate: rate,
      gradientNorm,
      examplesPerSecond: this.#pace.examplesPerSecond,
      secondsLeft: this.#pace.secondsOf(plan.totalSteps - step - 1),
    });
  }

  /** Evaluate where that is due after the steps so far and was not done, unless the run is aborted. */
  async evaluateIfDue(): Promise<void> {
    const { plan, steps } = this;
    const { model, options, adapters } = this.#parts;
    const { evaluator } = options;
    const isDone = this.#evaluations.at(-1)?.steps === steps;
    if (!evaluator || isDone || this.isAborted || !plan.isEvaluationDue(steps)) return;
    const when = steps === 0 ? 'before' : steps === plan.totalSteps ? 'after' : 'during';
    const evaluate = (): Promise<void> => this.#evaluate(evaluator, when);
    await withMergedAdapters(model.parameters, adapters, evaluate);
  }

  async #evaluate(evaluator: Evaluator, when: EvaluateEvent['when']): Promise<void> {
    const { model, options, weights } = this.#parts;
    const { signal, outputPath, saveBestModel = true } = options;
    const { steps } = this;
    const epoch = Math.ceil(steps / this.plan.stepsPerEpoch) - 1;
    const result = await evaluation(evaluator, model, {
      epoch,
      steps,
      ...(signal ? { signal } : {}),
      ...(outputPath ? { outputPath: join(outputPath, 'eval') } : {}),
    });
    // one that was cut short has no result; the run ends as an aborted one
    if (!result) return;
    const { metrics, primaryMetric } = result;
    const event: EvaluateEvent = { when, epoch, steps, metrics, primaryMetric };
    const isBest = this.#monitor.see(event);
    this.#evaluations.push(event);
    if (isBest && saveBestModel) this.#best = weights.snapshot();
    await this.#tell('onEvaluate', { ...event, ...result });
    if (isBest && saveBestModel && outputPath) await model.save(outputPath);
  }

  /** Write a checkpoint where that is due after the steps so far. */
  async saveIfDue(): Promise<void> {
    if (this.plan.isCheckpointDue(this.steps)) await this.save();
  }

  /** Save what was done when the run failed; that it failed matters more than that this fails too. */
  async rescue(): Promise<void> {
    await this.save().catch(() => {});
  }

  /** Write a checkpoint, where there are to be any and there is none of this step. */
  async save(): Promise<void> {
    const { model, options, weights, identity } = this.#parts;
    const { checkpoints } = options;
    const { steps } = this;
    if (!checkpoints || steps === 0 || this.#saved === steps) return;
    const best = this.#monitor.best?.steps;
    const content = checkpointContent(model, weights.optimizer, {
      identity,
      losses: this.#losses,
      best: best === steps ? undefined : this.#best,
      positions: this.#positions,
      evaluations: this.#evaluations,
      skipped: this.#skipped,
    });
    const path = await writeCheckpoint(checkpoints.path, content);
    this.#saved = steps;
    await pruneCheckpoints(checkpoints.path, { keep: checkpoints.saveTotalLimit ?? 2, best });
    await this.#tell('onCheckpoint', { step: steps, path });
  }

  /** The end of a run that was not aborted: the best weights are the model's, and are saved. */
  async finish(): Promise<void> {
    const { model, options, weights, adapters } = this.#parts;
    const best = this.#monitor.best?.steps;
    if (this.#best && best !== this.steps) {
      weights.restore(this.#best);
      model.parameters.bump();
    }
    const { outputPath } = options;
    if (!outputPath) return;
    await withMergedAdapters(model.parameters, adapters, () => model.save(outputPath));
  }

  /** Give the optimizer's memory and compiled programs back; the stores keep their weights, the model's with adapters. */
  async release(failed?: 'failed'): Promise<void> {
    const { model, adapters } = this.#parts;
    const { aborted, stoppedEarly } = this.result;
    await this.#queue.close();
    if (adapters) mergeAdapters(model.parameters, adapters);
    await closeParts(this.#parts);
    const ended = aborted ? 'aborted' : stoppedEarly ? 'stopped early' : 'finished';
    await this.#tell('onEnd', { steps: this.steps, outcome: failed ?? ended });
  }

  async #resume(checkpoint: Parameters<typeof restoreRun>[0]): Promise<void> {
    const { model, options, weights } = this.#parts;
    const { state } = checkpoint;
    const { losses, best } = await restoreRun(checkpoint, model, weights);
    this.#losses = [...losses];
    this.#queue = new BatchQueue(
      options.trainObjectives.map(([loader]) => loader),
      state.positions,
    );
    this.#positions = state.positions;
    this.#skipped.push(...state.skipped);
    if (options.outputPath) {
      const evaluated = state.evaluations.at(-1)?.steps ?? -1;
      await cutEvaluations(join(options.outputPath, 'eval'), evaluated);
    }
    for (const event of state.evaluations) {
      this.#evaluations.push(event);
      this.#monitor.see(event);
    }
    const isBestNow = this.#monitor.best?.steps === state.steps;
    this.#best = isBestNow && (options.saveBestModel ?? true) ? weights.snapshot() : best;
    this.#saved = state.steps;
  }

  #tell<Name extends keyof FitCallback>(
    name: Name,
    event: Parameters<NonNullable<FitCallback[Name]>>[0],
  ): Promise<void> {
    return tell(this.#callbacks, name, event);
  }
}

async function closeParts({ weights, programs, unlock }: RunParts): Promise<void> {
  weights.release();
  await Promise.allSettled(programs.map((program) => program.dispose()));
  await unlock?.();
}
