import { SentenceForgeError } from '@sentenceforge/errors';
import type { NumericArray } from '@sentenceforge/graph';
import type { Nested } from './loss-case.ts';

/**
 * Nested lists of numbers as an array with a shape, and back.
 *
 * @example nestedArray.read([[1, 2], [3, 4]], 'inputs').shape; // [2, 2]
 */
export const nestedArray = {
  /** @throws FILE_MALFORMED when the lists are ragged or hold anything but finite numbers */
  read(
    nested: Nested | undefined,
    name: string,
    dtype: 'float32' | 'int32' = 'float32',
  ): NumericArray {
    const shape: number[] = [];
    for (let inner: Nested | undefined = nested; Array.isArray(inner); inner = inner[0]) {
      shape.push(inner.length);
    }
    const flat = Array.isArray(nested) ? nested.flat(shape.length - 1) : [nested];
    const count = shape.reduce((a, b) => a * b, 1);
    const wrong = flat.find((x) => typeof x !== 'number' || !Number.isFinite(x));
    if (flat.length !== count || wrong !== undefined || flat.includes(undefined)) {
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
  },

  write({ data, shape }: { data: ArrayLike<number>; shape: readonly number[] }): Nested {
    const [size, ...rest] = shape;
    if (size === undefined) return data[0]!;
    const length = data.length / (size || 1);
    const part = Array.from(data);
    return Array.from({ length: size }, (_, i) =>
      nestedArray.write({ data: part.slice(i * length, (i + 1) * length), shape: rest }),
    );
  },
} as const;
