/** A parameter as an optimizer sees it. */
export interface TrainableTensor {
  name: string;
  shape: readonly number[];
  /** `dense`: every element has a gradient. `rows`: an embedding matrix of which a step touches some rows. */
  gradient: 'dense' | 'rows';
  /** Whether weight decay applies. */
  weightDecay: boolean;
  /** What the learning rate of a step is multiplied by for this tensor: at least 0, default 1. */
  learningRateScale?: number;
}
