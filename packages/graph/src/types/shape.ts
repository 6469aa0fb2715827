import type { Size } from './size.ts';

/** The extents of a tensor's axes, outermost first. `[]` is a scalar. */
export type Shape = readonly Size[];
