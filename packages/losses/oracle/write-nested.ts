import type { Nested } from './loss-case.ts';

/**
 * An array with a shape as nested lists of numbers.
 *
 * @example writeNested({ data: [1, 2, 3, 4], shape: [2, 2] }); // [[1, 2], [3, 4]]
 */
export function writeNested({
  data,
  shape,
}: {
  readonly data: ArrayLike<number>;
  readonly shape: readonly number[];
}): Nested {
  const [size, ...rest] = shape;
  if (size === undefined) return data[0]!;
  const length = data.length / (size || 1);
  const part = Array.from(data);
  return Array.from({ length: size }, (_, i) =>
    writeNested({ data: part.slice(i * length, (i + 1) * length), shape: rest }),
  );
}
