import { classId } from '../class-id.ts';
import { parseNumber } from '../parse-number.ts';
import { isMissing } from './is-missing.ts';

/**
 * The class that a label says, in one spelling: integers as digits, inference classes in small letters, other names
 * without the spaces around them; undefined for a label that is missing.
 *
 * @example className(' Neutral') // 'neutral'
 */
export function className(value: unknown): string | undefined {
  if (isMissing(value)) return undefined;
  const number = parseNumber(value);
  if (number !== undefined) return String(number);
  const name = String(value).trim();
  return classId(name) === undefined ? name : name.toLowerCase();
}
