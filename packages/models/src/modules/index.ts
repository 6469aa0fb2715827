import type { Module } from './module.ts';
import { normalize } from './normalize.ts';
import { loadPooling } from './pooling.ts';

/** The modules after the first, by Python's class name: how each is loaded from its folder. */
export const moduleLoaders: Readonly<Record<string, (folder: string) => Promise<Module>>> = {
  Pooling: loadPooling,
  Normalize: async () => normalize(),
};
