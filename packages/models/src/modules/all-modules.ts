import type { Module } from './module.ts';
import type { Stage } from './stage.ts';

/** Every module of a model with its folder, those on routes included. */
export function allModules(stages: readonly Stage[]): { path: string; module: Module }[] {
  return stages.flatMap(({ path, module }) =>
    'routes' in module ? allModules(Object.values(module.routes).flat()) : [{ path, module }],
  );
}
