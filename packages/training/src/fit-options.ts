import type { ParameterStore } from '@sentenceforge/models';
import type { Evaluator } from './evaluator.ts';
import type { Guide } from './guide.ts';
import type { Objective } from './objective.ts';

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

/** The options of `fit`: the names and defaults of Python's `fit`, except that there is no warm-up by default. */
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
  /** Steps over which the learning rate rises from 0 (default 0); it then falls linearly to 0. */
  readonly warmupSteps?: number;
  /** Default 2e-5. */
  readonly learningRate?: number;
  /** Default 0.01. */
  readonly weightDecay?: number;
  /** Which weights do not decay (default: biases and weights of normalisations). */
  readonly noDecay?: (name: string) => boolean;
  /** Gradients are scaled down to this global norm (default 1). */
  readonly maxGradNorm?: number;
  /** What dropout and new weights follow from (default 42). Shuffling follows from the loader's own seed. */
  readonly seed?: number;
  /** Whether the model's dropout happens (default true). */
  readonly dropout?: boolean;
  /** Runs before the first step, after each epoch and at the end. */
  readonly evaluator?: Evaluator;
  /** Evaluate every so many steps too (default: only at the end of epochs). */
  readonly evaluationSteps?: number;
  /**
   * The losses' own weights, one store per objective; made when absent. Objectives with the same store, or without
   * stores the same loss, share them.
   */
  readonly lossStates?: readonly ParameterStore[];
  readonly onStep?: (event: StepEvent) => void;
  readonly onEvaluate?: (event: EvaluateEvent) => void;
  /** Stops after the step at hand. */
  readonly signal?: AbortSignal;
}

/** What `fit` returns. */
export interface FitResult {
  readonly steps: number;
  /** The loss of each step. */
  readonly losses: readonly number[];
  /** The losses' own weights, one store per objective. */
  readonly lossStates: readonly ParameterStore[];
  /** Whether the signal stopped it. */
  readonly aborted: boolean;
}
