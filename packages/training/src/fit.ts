import type { InputExample } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { SentenceTransformer } from '@sentenceforge/models';
import { createDropoutMasks } from '@sentenceforge/random';
import { checkFit } from './check-fit.ts';
import type { EvaluateEvent, FitOptions, FitResult } from './fit-options.ts';
import { createLossState } from './loss-state.ts';
import { noDecayOnBiasAndNorm } from './no-decay.ts';
import type { FittingObjectives, Objective } from './objective.ts';
import { objectiveOrder } from './objective-order.ts';
import { compileProgram } from './programs/compile-program.ts';
import { objectivePrograms } from './programs/objective-programs.ts';
import type { StepProgram } from './programs/step-program.ts';
import { warmupLinear } from './schedules/warmup-linear.ts';
import { TrainableWeights } from './trainable-weights.ts';

/**
 * Fine-tune a model: Python's `SentenceTransformer.fit`. The model's weights are changed in place.
 *
 * Same data, options and seed give the same weights to the bit.
 *
 * @throws what `checkFit` throws, before the first step; LOSS_NOT_FINITE when the loss or a gradient is not a finite number, with the weights as they were before that step
 *
 * @example
 * const loader = new DataLoader(examples, { batchSize: 16, shuffle: true });
 * await fit(model, { trainObjectives: [[loader, cosineSimilarityLoss()]], warmupSteps: 36 });
 */
export async function fit<const Objectives extends readonly Objective[]>(
  model: SentenceTransformer,
  options: FitOptions & { readonly trainObjectives: FittingObjectives<Objectives> },
): Promise<FitResult> {
  checkFit(model, options);
  const {
    trainObjectives: objectives,
    epochs = 1,
    warmupSteps = 0,
    learningRate = 2e-5,
    weightDecay = 0.01,
    noDecay = noDecayOnBiasAndNorm,
    maxGradNorm = 1,
    seed = 42,
    signal,
  }: FitOptions = options;
  const order = objectiveOrder(
    objectives.map(([loader]) => loader.length),
    { sampler: options.multiDatasetBatchSampler ?? 'round_robin', seed },
  );
  const stepsPerEpoch = options.stepsPerEpoch ?? order.stepsPerEpoch;
  const totalSteps = Math.min(epochs * stepsPerEpoch, options.maxSteps ?? Infinity);
  const schedule = warmupLinear({ warmupSteps, totalSteps });

  const evaluate = async (when: EvaluateEvent['when'], epoch: number, steps: number) => {
    if (!options.evaluator || signal?.aborted) return;
    const context = { epoch, steps, signal };
    const result = await options.evaluator.evaluate(model, context).catch((error: unknown) => {
      // an evaluation that was cut short has no result; the run ends as an aborted one
      if (!signal?.aborted) throw error;
    });
    await model.dispose();
    if (result) options.onEvaluate?.({ when, epoch, steps, ...result });
  };

  // one state for each loss: objectives with the same loss share what it owns
  const distinct = new Set(options.lossStates ? [] : objectives.map(([, loss]) => loss));
  const made = new Map([...distinct].map((loss) => [loss, createLossState(loss, model, seed)]));
  const lossStates = options.lossStates ?? objectives.map(([, loss]) => made.get(loss)!);
  const masks = await createDropoutMasks();
  const losses: number[] = [];
  const programs: StepProgram[] = [];
  try {
    for (const objective of objectivePrograms(model, options)) {
      programs.push(await compileProgram(objective));
    }
    const names = programs.map(({ tensors }) => new Set(tensors.map(({ name }) => name)));
    await evaluate('before', -1, 0);

    const weights = await TrainableWeights.take(programs, model.parameters, lossStates, {
      weightDecay,
      noDecay,
    });
    const { optimizer } = weights;
    const iterators = objectives.map(([loader]) => loader.batches(0)[Symbol.iterator]());
    const rounds = objectives.map(() => 0);
    let examples = 0;
    let seconds = 0;
    try {
      while (losses.length < totalSteps && !signal?.aborted) {
        const step = losses.length;
        const epoch = Math.floor(step / stepsPerEpoch);
        const started = performance.now();

        // the next batch of the objective whose turn it is; a loader that is through starts its next round
        const turn = order.at(step);
        let next = iterators[turn]!.next();
        if (next.done) {
          iterators[turn] = objectives[turn]![0].batches(++rounds[turn]!)[Symbol.iterator]();
          next = iterators[turn]!.next();
        }
        const batch = next.value!;

        // forward, backward, clip, update
        const program = programs[turn]!;
        const loss = await program.run(batch, optimizer, { masks, seed, step });
        const gradientNorm = optimizer.gradientNorm(names[turn]);
        if (!Number.isFinite(loss) || !Number.isFinite(gradientNorm)) {
          throw notFinite({ step: step + 1, loss, gradientNorm, batch });
        }
        const rate = learningRate * schedule(step);
        optimizer.step(rate, Math.min(1, maxGradNorm / (gradientNorm + 1e-6)), names[turn]);
        model.parameters.bump();
        losses.push(loss);

        // tell
        examples += batch.length;
        seconds += (performance.now() - started) / 1000;
        options.onStep?.({
          step: step + 1,
          totalSteps,
          epoch,
          loss,
          learningRate: rate,
          gradientNorm,
          examplesPerSecond: examples / seconds,
          secondsLeft: (seconds / losses.length) * (totalSteps - losses.length),
        });

        // once in a while: evaluate
        const endOfEpoch = losses.length % stepsPerEpoch === 0;
        const due = options.evaluationSteps && losses.length % options.evaluationSteps === 0;
        if ((endOfEpoch || due) && losses.length < totalSteps) {
          await evaluate('during', epoch, losses.length);
        }
      }
    } finally {
      weights.release();
    }
  } finally {
    await Promise.allSettled(programs.map((program) => program.dispose()));
  }
  const steps = losses.length;
  await evaluate('after', Math.ceil(steps / stepsPerEpoch) - 1, steps);
  return { steps, losses, lossStates, aborted: signal?.aborted ?? false };
}

function notFinite(facts: {
  step: number;
  loss: number;
  gradientNorm: number;
  batch: readonly InputExample[];
}): SentenceForgeError {
  const { step, loss, gradientNorm, batch } = facts;
  return new SentenceForgeError('LOSS_NOT_FINITE', {
    problem: `In step ${step} the loss is ${loss} and the norm of its gradient ${gradientNorm}. The batch starts with ${JSON.stringify(batch[0]!.texts)}.`,
    fix: 'Lower the learning rate, or look at the examples of that batch.',
    details: facts,
  });
}
