import { classId } from '../examples/class-id.ts';
import { parseNumber } from '../examples/parse-number.ts';

/**
 * The label that a value of a table is: a finite number (mapped to 0..1 from its range, if one is given), the id of an
 * inference class by its name, or a list of numbers; undefined where it is none of these or out of range.
 *
 * @example readLabel('4', [0, 5]) // 0.8
 */
export function readLabel(
  value: unknown,
  range?: readonly [number, number],
): number | readonly number[] | undefined {
  if (typeof value === 'object' && value !== null && Symbol.iterator in value) {
    const numbers = Array.from(value as Iterable<unknown>, (item) => readLabel(item, range));
    return numbers.every((number) => typeof number === 'number') ? numbers : undefined;
  }
  const number = toNumber(value);
  if (number === undefined || range === undefined) return number;
  const [low, high] = range;
  return number < low || number > high ? undefined : (number - low) / (high - low);
}

function toNumber(value: unknown): number | undefined {
  switch (typeof value) {
    case 'number':
      return Number.isFinite(value) ? value : undefined;
    case 'bigint':
    case 'boolean':
      return Number(value);
    case 'string':
      return classId(value) ?? parseNumber(value);
    default:
      return undefined;
  }
}
