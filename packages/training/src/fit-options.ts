import type { InputExample } from '@sentenceforge/data';
import type { ParameterStore } from '@sentenceforge/models';
import type { FitCallback } from './callbacks/callback.ts';
import type { CheckpointOptions } from './checkpoints/checkpoint-options.ts';
import type { Evaluator } from './evaluator.ts';
import type { Guide } from './guide.ts';
import type { Adapters } from './lora/adapters.ts';
import type { LoraOptions } from './lora/lora-options.ts';
import type { Objective } from './objective.ts';
import type { OptimizerOptions } from './optimizers/optimizer-options.ts';
import type { BestEvaluation } from './run/monitor.ts';
import type { Prompts } from './run/with-prompts.ts';
import type { Schedule } from './schedules/schedule.ts';

/** What a step did. */
export interface StepEvent {
  /** 1 for the first step. */
  readonly step: number;
  readonly totalSteps: number;
  /** 0 for the first epoch. */
  readonly epoch: number;
  /** The loss of the batch, before the step's update. */
  readonly loss: number;
  readonly learningRate: number;
  /** The global L2 norm of the gradients, before clipping. */
  readonly gradientNorm: number;
  /** Examples trained on per second, over all steps so far, evaluations left out. */
  readonly examplesPerSecond: number;
  /** What the remaining steps will take at that rate. */
  readonly secondsLeft: number;
}

/** What an evaluation found. */
export interface EvaluateEvent {
  readonly when: 'before' | 'during' | 'after';
  readonly epoch: number;
  /** Steps done so far. */
  readonly steps: number;
  readonly metrics: Readonly<Record<string, number>>;
  readonly primaryMetric: string;
}

/** An objective's batches do not all fit the memory and are run as micro-batches. */
export interface MicroBatchesEvent {
  /** 0 for the first. */
  readonly objective: number;
  /** `memoryBudget`. */
  readonly budget: number;
  /** About what the largest batch would take in one pass; not known for a stream. */
  readonly bytes: number | undefined;
}

/**
 * The options of `fit`: the names and defaults of Python's `fit`, but for no warm-up and two checkpoints by default, and
 * the best weights in the model at the end.
 */
export interface FitOptions {
  /** Batches and the loss for them. Several objectives take turns, one step each, with one optimizer. */
  readonly trainObjectives: readonly Objective[];
  /**
   * Which objective a step belongs to: each in turn until the smallest is through (`round_robin`, the default, as in
   * Python's `fit`), or in random order as often as it has batches (`proportional`, as in Python's trainer).
   */
  readonly multiDatasetBatchSampler?: 'round_robin' | 'proportional';
  /**
   * The model that guides a loss (GISTEmbedLoss): another SentenceTransformer. It stays as it is; dispose of it afterwards.
   */
  readonly guide?: Guide;
  /** Default 1. */
  readonly epochs?: number;
  /** Steps of an epoch (default: as many as the smallest loader has batches, times the objectives; all batches of all when proportional). */
  readonly stepsPerEpoch?: number;
  /** Stop after this many steps; the schedule then ends there too. */
  readonly maxSteps?: number;
  /**
   * Batches that make one step, as if they were one batch (default 1). A loss that compares the examples of a batch
   * compares those of all of them: their embeddings are cached, which takes a second forward pass.
   */
  readonly accumulate?: number;
  /** Steps over which the learning rate rises from 0 (default 0). */
  readonly warmupSteps?: number;
  /**
   * The course of the learning rate by its name in Python's `fit` or in transformers (default `warmuplinear`: it falls
   * linearly to 0), or a function of the step.
   */
  readonly scheduler?: string | Schedule;
  /** `adamw` (the default), `adam`, `sgd` or `lion`, and its options. */
  readonly optimizer?: string | ({ readonly name: string } & Omit<OptimizerOptions, 'weightDecay'>);
  /** Default 2e-5. */
  readonly learningRate?: number;
  /** Default 0.01. */
  readonly weightDecay?: number;
  /** Which weights do not decay (default: biases and weights of normalisations). */
  readonly noDecay?: (name: string) => boolean;
  /** What is put before the texts: before all, or before those of each column (default: nothing). */
  readonly prompts?: Prompts;
  /** Which weights of the model stay as they are (default: none); no gradient is computed for them. */
  readonly frozen?: (name: string) => boolean;
  /**
   * Train low-rank adapters in place of the model's own weights, which are all frozen (LoRA, Hu et al. 2021): a weight W
   * of a chosen linear layer acts as W + (alpha / rank) B A, with A and B trained. What a loss owns is trained as ever.
   *
   * Evaluations and `save` see the adapters merged into the weights, and so does the model after the run; in between, in
   * `onStep`, it is the model without them. It saves the gradients and the optimizer's moments of all that is frozen
   * (12 bytes a weight with AdamW), and the time of their products; what a pass keeps stays nearly the same.
   */
  readonly lora?: LoraOptions;
  /** What the learning rate is multiplied by for a weight (default 1), the loss's own included. */
  readonly learningRateScale?: (name: string) => number;
  /**
   * Keep only what comes out of each layer and compute the layer again for its gradient (default false; Python's
   * `gradient_checkpointing`): 0.41 of the memory and 1.6 times the time of MiniLM's step over 512 pairs.
   */
  readonly recompute?: boolean;
  /**
   * Bytes that what is computed of a batch may take (default: no limit): an estimate from the graph's sizes, for ONNX
   * Runtime on the CPU. Not in it are the weights, their gradients, the optimizer's moments, and where embeddings are
   * cached the loss over them.
   *
   * Batches that do not fit are run as micro-batches, with the gradients of the whole: of a loss that is a mean over
   * examples when a batch does not fit; of one that compares them with cached embeddings, in all steps, when the largest
   * batch that there may be does not (its number of examples, all as long as the longest). Each micro-batch takes the
   * time to add up gradients of all weights, and cached embeddings take a second forward pass: MiniLM with 32 pairs in
   * about 8 micro-batches took half again as long, with either kind of loss.
   */
  readonly memoryBudget?: number;
  /** Told at the start, once for each objective that `memoryBudget` makes run as micro-batches. */
  readonly onMicroBatches?: (event: MicroBatchesEvent) => void;
  /** Gradients are scaled down to this global norm (default 1). */
  readonly maxGradNorm?: number;
  /** What dropout and new weights follow from (default 42). Shuffling follows from the loader's own seed. */
  readonly seed?: number;
  /** Whether the model's dropout happens (default true). */
  readonly dropout?: boolean;
  /** Runs before the first step, after each epoch and at the end. */
  readonly evaluator?: Evaluator;
  /** Where the model is saved, when it is the best and at the end, and evaluators write their CSV files (`eval`). */
  readonly outputPath?: string;
  /**
   * Whether the weights of the best evaluation are those that the run ends with, and saves (default true; nothing
   * without an evaluator). Python's `fit` saves them too, but leaves the last ones in the model.
   */
  readonly saveBestModel?: boolean;
  /** The metric that the best is chosen by (default: the evaluator's primary metric); found missing before step 0. */
  readonly monitor?: string;
  /** Whether more of it is better (default true). */
  readonly greaterIsBetter?: boolean;
  /** Stop after `patience` evaluations in a row that are not better than the best by more than `minImprovement` (default 0). */
  readonly earlyStopping?: { readonly patience: number; readonly minImprovement?: number };
  /** Evaluate every so many steps too (default: only at the end of epochs). */
  readonly evaluationSteps?: number;
  /**
   * The losses' own weights, one store per objective; made when absent. Objectives with the same store, or without
   * stores the same loss, share them.
   */
  readonly lossStates?: readonly ParameterStore[];
  /** Save the whole run now and then, and go on from there after a kill. */
  readonly checkpoints?: CheckpointOptions;
  /**
   * What to do when a loss or a gradient is not a finite number: stop the run with the weights as they were, or leave the
   * step out (default `stop`); five in a row stop it too.
   */
  readonly onNotFinite?: 'stop' | 'skip';
  /** Loggers and others that are told how the run goes. */
  readonly callbacks?: readonly FitCallback[];
  readonly onStep?: (event: StepEvent) => void;
  readonly onEvaluate?: (event: EvaluateEvent) => void;
  /** Stops after the step at hand, with a checkpoint where there are any. */
  readonly signal?: AbortSignal;
}

/** What `fit` returns. */
export interface FitResult {
  readonly steps: number;
  /** The loss of each step. */
  readonly losses: readonly number[];
  /** The losses' own weights, one store per objective. */
  readonly lossStates: readonly ParameterStore[];
  /** What `lora` trained, for `saveAdapter`; the model has them merged into its weights. */
  readonly adapters?: Adapters | undefined;
  /** Whether the signal stopped it. */
  readonly aborted: boolean;
  /** Whether it ended before its last step because there was no improvement. */
  readonly stoppedEarly: boolean;
  /** The evaluation whose weights the model has now, unless the run was aborted or `saveBestModel` is false. */
  readonly best?: BestEvaluation | undefined;
  /** Steps that were left out because a number was not finite, 1 for the first; `onSkip` tells the batch. */
  readonly skipped: readonly number[];
}

/** A step that made no update. */
export interface SkippedStep {
  /** 1 for the first. */
  readonly step: number;
  readonly loss: number;
  readonly gradientNorm: number;
  readonly batch: readonly InputExample[];
}
