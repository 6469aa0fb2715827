import type { Stage } from './stage.ts';

/** A fork: texts of different tasks (queries, documents) go through different modules (Python's `Router`, once `Asym`). */
export interface Router {
  readonly name: string;
  readonly routes: Readonly<Record<string, readonly Stage[]>>;
  /** The route of a task; undefined stands for a call that names none. Throws OPTION_INVALID for a task without one. */
  routeOf(task: string | undefined): string;
  readonly parameters: Readonly<Record<string, unknown>>;
}
