import { SentenceForgeError } from '@sentenceforge/errors';
import type { Size } from './size.ts';

/** Monomial (names joined by `*`, sorted; empty for the constant) -> coefficient. */
type Polynomial = Map<string, number>;

const term = /([+-]?)\s*([A-Za-z0-9_.*\s]+)/gy;

function parse(size: Size): Polynomial {
  if (typeof size === 'number') return new Map([['', size]]);
  const polynomial: Polynomial = new Map();
  term.lastIndex = 0;
  while (term.lastIndex < size.length) {
    const match = term.exec(size);
    if (!match) {
      throw new SentenceForgeError('GRAPH_SHAPE_MISMATCH', {
        problem: `The size "${size}" is not a sum of products of names.`,
        fix: 'Write sizes like 384, "T", "S*L" or "2*B".',
        details: { size },
      });
    }
    let coefficient = match[1] === '-' ? -1 : 1;
    const names: string[] = [];
    for (const factor of match[2]!.split('*').map((text) => text.trim())) {
      if (/^\d+$/.test(factor)) coefficient *= Number(factor);
      else names.push(factor);
    }
    const monomial = names.sort().join('*');
    polynomial.set(monomial, (polynomial.get(monomial) ?? 0) + coefficient);
  }
  return polynomial;
}

function format(polynomial: Polynomial): Size {
  const terms = [...polynomial].filter(([, coefficient]) => coefficient !== 0);
  if (terms.length === 0) return 0;
  if (terms.length === 1 && terms[0]![0] === '') return terms[0]![1];
  terms.sort(([a], [b]) => (a === '' ? 1 : b === '' ? -1 : a < b ? -1 : 1));
  return terms
    .map(([monomial, coefficient], index) => {
      const sign = coefficient < 0 ? '-' : index === 0 ? '' : '+';
      const size = Math.abs(coefficient);
      if (monomial === '') return `${sign}${size}`;
      return `${sign}${size === 1 ? '' : `${size}*`}${monomial}`;
    })
    .join('');
}

/** The one spelling of a size that equal sizes share. */
export function canonicalSize(size: Size): Size {
  return typeof size === 'number' ? size : format(parse(size));
}

/** Whether two sizes are equal whatever their names stand for. */
export function sizesEqual(a: Size, b: Size): boolean {
  return a === b || canonicalSize(a) === canonicalSize(b);
}

/** a + scale * b, in canonical spelling. */
export function addSizes(a: Size, b: Size, scale = 1): Size {
  if (typeof a === 'number' && typeof b === 'number') return a + scale * b;
  const sum = parse(a);
  for (const [monomial, coefficient] of parse(b)) {
    sum.set(monomial, (sum.get(monomial) ?? 0) + scale * coefficient);
  }
  return format(sum);
}

/** a * b, in canonical spelling. */
export function multiplySizes(a: Size, b: Size): Size {
  if (typeof a === 'number' && typeof b === 'number') return a * b;
  const product: Polynomial = new Map();
  for (const [left, p] of parse(a)) {
    for (const [right, q] of parse(b)) {
      const monomial = [...left.split('*'), ...right.split('*')].filter(Boolean).sort().join('*');
      product.set(monomial, (product.get(monomial) ?? 0) + p * q);
    }
  }
  return format(product);
}

/** The terms of a size as factors: `2*B-1` is `[{coefficient: 2, names: ['B']}, {coefficient: -1, names: []}]`. */
export function sizeTerms(size: Size): { coefficient: number; names: string[] }[] {
  return [...parse(size)].map(([monomial, coefficient]) => ({
    coefficient,
    names: monomial.split('*').filter(Boolean),
  }));
}

/** The number a size stands for, given what its names stand for. Throws SIZE errors for unknown names. */
export function evaluateSize(size: Size, bindings: ReadonlyMap<string, number>): number {
  if (typeof size === 'number') return size;
  let total = 0;
  for (const { coefficient, names } of sizeTerms(size)) {
    let value = coefficient;
    for (const name of names) {
      const bound = bindings.get(name);
      if (bound === undefined) {
        throw new SentenceForgeError('FEED_INVALID', {
          problem: `The size "${name}" has no value: no input that was given has it as an axis.`,
          fix: 'Give a value for every input of the graph.',
          details: { size: name },
        });
      }
      value *= bound;
    }
    total += value;
  }
  return total;
}
