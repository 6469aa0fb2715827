import { InvalidArgumentError } from 'commander';

/** A parser of numbers that a rule accepts. */
function number(rule: string, holds: (value: number) => boolean): (text: string) => number {
  return (text) => {
    const value = Number(text);
    if (text.trim() !== '' && holds(value)) return value;
    throw new InvalidArgumentError(`It must be ${rule}.`);
  };
}

export const positiveInteger = number(
  'a whole number of at least 1',
  (x) => Number.isSafeInteger(x) && x >= 1,
);
export const nonNegativeInteger = number(
  'a whole number of at least 0',
  (x) => Number.isSafeInteger(x) && x >= 0,
);
export const positiveNumber = number('a number above 0', (x) => x > 0 && Number.isFinite(x));
export const nonNegativeNumber = number(
  'a number of at least 0',
  (x) => x >= 0 && Number.isFinite(x),
);
export const share = number('a number from 0 to 1', (x) => x >= 0 && x <= 1);

/** `a,b,score` as names. */
export function names(text: string): string[] {
  const parts = text.split(',').map((part) => part.trim());
  if (parts.every((part) => part !== '')) return parts;
  throw new InvalidArgumentError('It must be names with commas between them.');
}

/** `0,5` as a range. */
export function range(text: string): [number, number] {
  const [low, high, ...rest] = text.split(',').map(Number);
  if (rest.length === 0 && Number.isFinite(low) && Number.isFinite(high) && low! < high!) {
    return [low!, high!];
  }
  throw new InvalidArgumentError('It must be two numbers such as 0,5, the smaller one first.');
}

const units: Readonly<Record<string, number>> = { '': 1, KiB: 2 ** 10, MiB: 2 ** 20, GiB: 2 ** 30 };

/** `2GiB`, `500MiB` or a number of bytes. */
export function bytes(text: string): number {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)\s*([KMG]iB|)$/.exec(text.trim()) ?? [];
  if (amount !== undefined && Number(amount) > 0) return Math.floor(Number(amount) * units[unit!]!);
  throw new InvalidArgumentError('It must be a size such as 2GiB, 500MiB or a number of bytes.');
}

/** A JSON list of texts. */
export function textList(text: string): string[] {
  try {
    const value: unknown = JSON.parse(text);
    if (Array.isArray(value) && value.every((item) => typeof item === 'string')) return value;
  } catch {
    // falls through to the message
  }
  throw new InvalidArgumentError('It must be a JSON list of texts such as ["query: ", ""].');
}

/** A JSON object. */
export function jsonObject(text: string): Record<string, unknown> {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Record<string, unknown>;
    }
  } catch {
    // falls through to the message
  }
  throw new InvalidArgumentError('It must be a JSON object such as {"margin": 0.5}.');
}
