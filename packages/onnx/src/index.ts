export type { Emitter, Flavour, Lowering } from './emit/emitter.ts';
export { type LoweredProgram, type LowerOptions, lower } from './lower.ts';
