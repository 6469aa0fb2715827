import type { Stage } from './stage.ts';

/** The names of all routes of a model's routers: the tasks that it can be asked for. */
export function tasksOf(stages: readonly Stage[]): readonly string[] {
  const names = stages.flatMap(({ module }) =>
    'routes' in module
      ? Object.entries(module.routes).flatMap(([route, own]) => [route, ...tasksOf(own)])
      : [],
  );
  return [...new Set(names)];
}
