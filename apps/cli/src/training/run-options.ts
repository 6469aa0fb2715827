import { join } from 'node:path';
import type { BatchSource } from '@sentenceforge/data';
import type { FitOptions } from '@sentenceforge/training';
import type { TrainOptions } from '../options/train-options.ts';

/** The options of `fit` that flags give, beside the objectives. */
export function runOptions(options: TrainOptions, loader: BatchSource): Partial<FitOptions> {
  const { epochs, accumulate = 1, maxSteps, warmupSteps, warmupRatio, output, freeze } = options;
  const steps = Math.min(epochs * Math.ceil(loader.length! / accumulate), maxSteps ?? Infinity);
  return {
    epochs,
    maxSteps,
    accumulate,
    scheduler: options.scheduler,
    optimizer: options.optimizer,
    warmupSteps: warmupSteps ?? Math.ceil(steps * warmupRatio),
    learningRate: options.learningRate,
    weightDecay: options.weightDecay,
    maxGradNorm: options.maxGradNorm,
    seed: options.seed,
    dropout: options.dropout,
    frozen: freeze && ((name) => freeze.some((start) => name.startsWith(start))),
    recompute: options.recompute,
    memoryBudget: options.memoryBudget,
    lora: options.loraRank
      ? { rank: options.loraRank, alpha: options.loraAlpha, targets: options.loraTargets }
      : undefined,
    prompts: options.prompts,
    evaluationSteps: options.evaluationSteps,
    monitor: options.monitor,
    greaterIsBetter: !options.lowerIsBetter,
    earlyStopping: options.patience
      ? { patience: options.patience, minImprovement: options.minImprovement }
      : undefined,
    saveBestModel: options.saveBest,
    onNotFinite: options.onNotFinite,
    checkpoints: {
      path: join(output, 'checkpoints'),
      saveSteps: options.checkpointSteps,
      saveTotalLimit: options.keepCheckpoints,
      resume: options.resume,
      overwrite: options.overwrite,
    },
  };
}
