const classIds = new Map([
  ['contradiction', 0],
  ['entailment', 1],
  ['neutral', 2],
]);

/**
 * The class id of a label's name in natural language inference, as in Python's `NLIDataReader`; undefined for others.
 *
 * @example classId('NEUTRAL') // 2
 */
export function classId(name: string): number | undefined {
  return classIds.get(name.trim().toLowerCase());
}
