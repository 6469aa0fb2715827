export { createDropoutMasks, type DropoutMasks } from './create-dropout-masks.ts';
export { createGenerator, type Generator, type SequenceOptions } from './create-generator.ts';
export type { DropoutMaskOptions } from './dropout-draws.ts';
export { fillDropoutMask } from './fill-dropout-mask.ts';
export { permutation } from './permutation.ts';
export { philox } from './philox.ts';
