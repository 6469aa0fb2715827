export { type CheckLossOptions, checkLoss } from './check-loss.ts';
export type { LossSample, ToyDecoder } from './loss-sample.ts';
export { randomSample, type SampleOptions } from './random-sample.ts';
export { type SampleGraph, sampleGraph, type TrainedLeaves } from './sample-graph.ts';
