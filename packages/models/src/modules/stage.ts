import type { Module } from './module.ts';
import type { Router } from './router.ts';

/** A module at its place in a model. */
export interface Stage {
  /** The folder that it is saved in, relative to the model's: '' for the first. */
  readonly path: string;
  readonly module: Module | Router;
}
