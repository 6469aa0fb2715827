import { SentenceForgeError } from '@sentenceforge/errors';
import type { NumericArray } from '@sentenceforge/graph';
import type { Nested } from './loss-case.ts';

/**
 * Nested lists of numbers as an array with a shape.
 *
 * @throws FILE_MALFORMED when the lists are ragged or hold anything but finite numbers
 *
 * @example readNested([[1, 2], [3, 4]], 'inputs').shape; // [2, 2]
 */
export function readNested(
  nested: Nested | undefined,
  name: string,
  dtype: 'float32' | 'int32' = 'float32',
): NumericArray {
  const shape: number[] = [];
  for (let inner: Nested | undefined = nested; Array.isArray(inner); inner = inner[0]) {
    shape.push(inner.length);
  }
  const flat = Array.isArray(nested) ? nested.flat(shape.length - 1) : [nested];
  const wrong = flat.find((x) => typeof x !== 'number' || !Number.isFinite(x));
  if (!isRegular(nested, shape)) {
    throw new SentenceForgeError('FILE_MALFORMED', {
      problem:
        nested === undefined
          ? `${name} is missing.`
          : `${name} is not a regular list of finite numbers${wrong === undefined ? '' : ` (${JSON.stringify(wrong)})`}.`,
      fix: 'Correct the file.',
      details: { name },
    });
  }
  const data =
    dtype === 'int32' ? Int32Array.from(flat as number[]) : Float64Array.from(flat as number[]);
  return { data, shape, dtype };
}

function isRegular(nested: Nested | undefined, [size, ...rest]: readonly number[]): boolean {
  if (size === undefined) return Number.isFinite(nested);
  return (
    Array.isArray(nested) &&
    nested.length === size &&
    nested.every((inner) => isRegular(inner, rest))
  );
}
