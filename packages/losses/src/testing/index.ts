export { type CheckLossOptions, checkLoss } from './check-loss.ts';
export { type LossGraph, lossGraph, type TrainedLeaves } from './loss-graph.ts';
export type { LossSample, ToyDecoder } from './loss-sample.ts';
export { randomSample, type SampleOptions } from './random-sample.ts';
