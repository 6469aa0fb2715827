/**
 * Whether a label is not there: null, or a text without anything but white space.
 *
 * @example isMissing(' ') // true
 */
export function isMissing(value: unknown): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  );
}
