/** The factor on the learning rate at an optimizer step, counted from 0. */
export type Schedule = (step: number) => number;
