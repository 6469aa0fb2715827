export { type LoweredProgram, type LowerOptions, lower } from './lower.ts';
export type { Emitter, Flavour, Lowering } from './lowerings/emitter.ts';
