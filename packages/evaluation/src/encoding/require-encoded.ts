import { SentenceForgeError } from '@sentenceforge/errors';
import type { Matrix } from '@sentenceforge/vectors';

/**
 * The answer of an encoder, when it is a matrix with one row of at least one number per text.
 *
 * @param texts how many it was given.
 * @throws EVALUATION_INPUT_INVALID with what came instead.
 */
export function requireEncoded(answer: unknown, texts: number): Matrix {
  const { data, rows, columns } = (answer ?? {}) as Partial<Matrix>;
  const isMatrix =
    (data instanceof Float32Array || data instanceof Float64Array) &&
    Number.isInteger(rows) &&
    Number.isInteger(columns);
  if (isMatrix && rows === texts && columns! > 0 && data.length === rows * columns!) {
    return { data, rows, columns: columns! };
  }
  const what = isMatrix
    ? `a matrix of ${rows} rows and ${columns} columns with ${data.length} numbers`
    : described(answer);
  throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
    problem: `The encoder was given ${texts} texts and returned ${what}.`,
    fix: 'Make encode() return one row per text: { data, rows, columns } with rows * columns numbers in a Float32Array or Float64Array.',
    details: { texts, rows, columns, numbers: data?.length },
  });
}

function described(value: unknown): string {
  if (Array.isArray(value)) {
    return `a list of ${value.length}, the first of which is ${kindOf(value[0])}`;
  }
  if (typeof value !== 'object' || value === null || !('data' in value)) {
    return kindOf(value);
  }
  const { data, rows, columns } = value as { data: unknown; rows?: unknown; columns?: unknown };
  return `an object with rows ${String(rows)}, columns ${String(columns)} and data that is ${kindOf(data)}`;
}

function kindOf(value: unknown): string {
  if (typeof value === 'object' && value !== null) {
    return `an object of the class ${value.constructor?.name ?? 'null'}`;
  }
  return String(value);
}
