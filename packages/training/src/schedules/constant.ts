import type { Schedule } from './schedule.ts';

/**
 * The learning rate unchanged: `get_constant_schedule` of Python's transformers.
 *
 * @example constant()(100) // 1
 */
export function constant(): Schedule {
  return () => 1;
}
