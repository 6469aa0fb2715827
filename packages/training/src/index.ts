export type { CheckpointEvent, EndEvent, FitCallback, StartEvent } from './callbacks/callback.ts';
export { jsonlLogger } from './callbacks/jsonl-logger.ts';
export { tensorBoardLogger } from './callbacks/tensor-board-logger.ts';
export type {
  CardBaseModel,
  CardChange,
  CardColumn,
  CardEstimate,
  CardEvaluation,
  CardFacts,
  CardLoss,
  CardMetric,
  CardModel,
  CardObjective,
  CardSetting,
} from './card/card-facts.ts';
export { modelCard } from './card/model-card.ts';
export { checkFit } from './check-fit.ts';
export { type CheckObjectiveOptions, checkObjective } from './check-objective.ts';
export { checkCheckpoints } from './checkpoints/check-checkpoints.ts';
export type { CheckpointOptions } from './checkpoints/checkpoint-options.ts';
export type { SkippedCheckpoint } from './checkpoints/find-checkpoint.ts';
export { Classifier } from './classifier.ts';
export type { Evaluator } from './evaluator.ts';
export { fit } from './fit.ts';
export type {
  EvaluateEvent,
  FitOptions,
  FitResult,
  MicroBatchesEvent,
  SkippedStep,
  StepEvent,
} from './fit-options.ts';
export type { Guide } from './guide.ts';
export { labelKinds } from './label-kinds.ts';
export { evaluateEntry } from './logs/evaluate-entry.ts';
export type {
  CheckpointEntry,
  EndEntry,
  EvaluateEntry,
  LogEntry,
  StartEntry,
  StepEntry,
} from './logs/log-entry.ts';
export { readRunLog } from './logs/read-run-log.ts';
export { type RunHistory, runHistory } from './logs/run-history.ts';
export { openRunLog, type RunLog } from './logs/run-log.ts';
export { stepEntry } from './logs/step-entry.ts';
export type { Adapters, AdapterTarget } from './lora/adapters.ts';
export type { LoraOptions } from './lora/lora-options.ts';
export { saveAdapter } from './lora/save-adapter.ts';
export { checkLossState, createLossState } from './loss-state.ts';
export { classicNoDecay, noDecayOnBiasAndNorm } from './no-decay.ts';
export type { FittingObjectives, Objective } from './objective.ts';
export { makeOptimizer } from './optimizers/make-optimizer.ts';
export type { Optimizer } from './optimizers/optimizer.ts';
export type { OptimizerOptions } from './optimizers/optimizer-options.ts';
export type { TrainableTensor } from './optimizers/trainable-tensor.ts';
export type { BestEvaluation } from './run/monitor.ts';
export { type ReplayedStep, replayStep } from './run/replay-step.ts';
export { constant } from './schedules/constant.ts';
export { constantWithWarmup } from './schedules/constant-with-warmup.ts';
export { makeSchedule, type ScheduleOptions } from './schedules/make-schedule.ts';
export { type PolynomialOptions, polynomial } from './schedules/polynomial.ts';
export type { Schedule } from './schedules/schedule.ts';
export type { ScheduleSteps } from './schedules/schedule-steps.ts';
export { type WarmupCosineOptions, warmupCosine } from './schedules/warmup-cosine.ts';
export {
  type WarmupCosineWithHardRestartsOptions,
  warmupCosineWithHardRestarts,
} from './schedules/warmup-cosine-with-hard-restarts.ts';
export { warmupLinear } from './schedules/warmup-linear.ts';
