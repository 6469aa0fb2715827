import type { CaseGraph, GradientPath } from './case-graph.ts';
import type { LossCase, Nested } from './loss-case.ts';
import { readNested } from './read-nested.ts';

/** How near is near enough. */
export interface Tolerance {
  /** Relative to the largest number of the reference. */
  readonly relative: number;
  /** Where no number of the reference reaches this, differences are taken as relative to `floor`. */
  readonly small: number;
  readonly floor: number;
}

/** What a case came to: everything computed, in the order of the graph. */
export interface CaseNumbers {
  readonly value: ComputedArray;
  readonly gradients: readonly ComputedArray[];
}

export interface ComputedArray {
  readonly data: ArrayLike<number>;
  readonly shape: readonly number[];
}

/** How far a case is from its reference: relative differences, and what is wrong. */
export interface CaseComparison {
  readonly value: number;
  readonly gradients: number;
  readonly problems: readonly string[];
}

/**
 * Compare computed numbers with the reference's: the value, and each gradient tensor by its largest difference. What is
 * missing on either side, has another shape or is not finite is a problem.
 */
export function compareCase(
  reference: LossCase,
  graph: CaseGraph,
  computed: CaseNumbers,
  tolerance: Tolerance,
): CaseComparison {
  const problems: string[] = [];
  const compare = (name: string, nested: Nested | undefined, got: ComputedArray): number => {
    const difference = differenceOf(nested, got, tolerance);
    if (typeof difference === 'string') problems.push(`${name} ${difference}`);
    else if (!(difference <= tolerance.relative)) {
      problems.push(`${name} differs by ${difference.toExponential(1)}`);
    }
    return typeof difference === 'number' ? difference : Number.NaN;
  };
  const value = compare('value', reference.value, computed.value);
  const differences = graph.gradients.map(({ path }, index) =>
    compare(path.join('.'), at(reference, path), computed.gradients[index]!),
  );
  const extra = surplus(reference, graph);
  problems.push(...extra.map((path) => `${path} is nothing that has a gradient here`));
  return { value, gradients: Math.max(0, ...differences), problems };
}

/** The largest difference relative to the largest number, or what is wrong. */
function differenceOf(
  nested: Nested | undefined,
  got: ComputedArray,
  { small, floor }: Tolerance,
): number | string {
  if (nested === undefined) return 'is missing in the reference';
  let expected: ComputedArray;
  try {
    expected = readNested(nested, 'it');
  } catch {
    return 'of the reference is not all finite numbers';
  }
  const numbers = Array.from(got.data);
  if (!numbers.every(Number.isFinite)) return 'is not finite';
  if (expected.shape.join() !== got.shape.join()) {
    return `has the shape [${got.shape}], the reference [${expected.shape}]`;
  }
  const largest = Math.max(0, ...Array.from(expected.data, Math.abs));
  const scale = largest < small ? floor : largest;
  return Math.max(0, ...numbers.map((x, i) => Math.abs(x - expected.data[i]!))) / scale;
}

function at(reference: LossCase, path: GradientPath): Nested | undefined {
  return path.reduce<unknown>(
    (inner, key) =>
      typeof inner === 'object' && inner !== null && Object.hasOwn(inner, key)
        ? Reflect.get(inner, key)
        : undefined,
    reference,
  ) as Nested | undefined;
}

/** Gradients of the reference that the graph has none for. */
function surplus(reference: LossCase, graph: CaseGraph): string[] {
  const known = new Set(graph.gradients.map(({ path }) => path.join('.')));
  const lists = {
    grads: reference.grads,
    param_grads: reference.param_grads,
    twin_grads: reference.twin_grads,
  };
  const paths = Object.entries(lists).flatMap(([field, inner]) =>
    Object.keys(inner ?? {}).map((key) => `${field}.${key}`),
  );
  const ofLayers = (reference.layer_grads ?? []).flatMap((layer, i) =>
    Object.keys(layer ?? {}).map((j) => `layer_grads.${i}.${j}`),
  );
  return [...paths, ...ofLayers].filter((path) => !known.has(path));
}
