import { SentenceForgeError } from '@sentenceforge/errors';
import type { InputAttributes } from '../ops/input.ts';
import { evaluateSize, sizeTerms } from '../types/size-arithmetic.ts';
import type { Tensor } from '../types/tensor.ts';

/**
 * What the named sizes stand for, read off the shapes of the values that were given for leaves:
 * an axis of size `B` or `2*B` gives `B` its value.
 *
 * @throws FEED_INVALID when a value is missing, has the wrong shape, or two values disagree about a name
 */
export function bindSizes(
  shapes: ReadonlyMap<Tensor<Pick<InputAttributes, 'name'>>, readonly number[] | undefined>,
): Map<string, number> {
  const bindings = new Map<string, number>();
  for (const [leaf, given] of shapes) {
    if (!given || given.length !== leaf.shape.length) throw mismatch(leaf, given);
    leaf.shape.forEach((size, axis) => {
      const [term, ...others] = sizeTerms(size);
      if (others.length > 0 || term?.names.length !== 1 || bindings.has(term.names[0]!)) return;
      const value = given[axis]! / term.coefficient;
      if (!Number.isInteger(value)) throw mismatch(leaf, given);
      bindings.set(term.names[0]!, value);
    });
  }
  for (const [leaf, given] of shapes) {
    const fits = leaf.shape.every((size, axis) => evaluateSize(size, bindings) === given![axis]);
    if (!fits) throw mismatch(leaf, given, bindings);
  }
  return bindings;
}

function mismatch(
  leaf: Tensor<Pick<InputAttributes, 'name'>>,
  given: readonly number[] | undefined,
  bindings: ReadonlyMap<string, number> = new Map(),
): SentenceForgeError {
  const { name } = leaf.attributes;
  const where = [...bindings].map(([size, value]) => `${size} = ${value}`).join(', ');
  const got = given ? `a value of shape [${given}] was given` : 'no value was given';
  return new SentenceForgeError('FEED_INVALID', {
    problem: `"${name}" has the shape [${leaf.shape}]${where && ` (${where})`} but ${got}.`,
    fix: `Give a value for "${name}" that fits.`,
    details: { name, shape: leaf.shape, given },
  });
}
