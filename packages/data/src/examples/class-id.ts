import { inferenceClasses } from './labels/inference-classes.ts';

/**
 * The class id of a label's name in natural language inference, as in Python's `NLIDataReader`; undefined for others.
 *
 * @example classId('NEUTRAL') // 2
 */
export function classId(name: string): number | undefined {
  const id = inferenceClasses.indexOf(name.trim().toLowerCase());
  return id < 0 ? undefined : id;
}
