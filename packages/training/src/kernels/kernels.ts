/** The scalars of an AdamW step, in the order the kernels take them. */
export type AdamWScalars = readonly [
  gradientScale: number,
  learningRate: number,
  beta1: number,
  beta2: number,
  epsilon: number,
  weightDecay: number,
  biasCorrection1: number,
  biasCorrection2: number,
];

/**
 * The functions of `assembly/kernels.ts`, which describes them. Pointers are byte offsets in the arena's memory
 * (`arena.pointer(view)`), lengths count elements. Nothing is checked.
 */
export interface Kernels {
  adamw(
    value: number,
    gradient: number,
    first: number,
    second: number,
    length: number,
    ...scalars: AdamWScalars
  ): void;
  adamwRows(
    value: number,
    first: number,
    second: number,
    rows: number,
    columns: number,
    slots: number,
    gradients: number,
    zeros: number,
    ...scalars: AdamWScalars
  ): void;
  accumulateRows(
    source: number,
    slotOf: number,
    target: number,
    rows: number,
    columns: number,
  ): void;
  add(target: number, source: number, length: number): void;
  scale(target: number, length: number, factor: number): void;
  sumOfSquares(source: number, length: number): number;
}
