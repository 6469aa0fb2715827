/** What a step is for one tensor. */
export interface StepFacts {
  gradientScale: number;
  learningRate: number;
  /** 0 for a tensor that does not decay. */
  weightDecay: number;
  /** Updates of this tensor, this one included. */
  steps: number;
}

/** How an optimizer changes a tensor, with its options filled in: all that tells one optimizer from another. */
export interface UpdateRule {
  /** The kernel that does it, in `assembly/`. */
  readonly kernel: 'adam' | 'lion' | 'sgd';
  /** The names of what is kept for each element from step to step: one or two. */
  readonly stateSlots: readonly [string] | readonly [string, string];
  /** For the tensors that decay. */
  readonly weightDecay: number;
  /** Whether decay is a part of the gradient; else it shrinks the weights apart from it. */
  readonly decayInGradient: boolean;
  /** What the kernel needs to know of a step, in its order; the first two as `assembly/kernels.ts` says. */
  scalars(step: StepFacts): readonly number[];
}
