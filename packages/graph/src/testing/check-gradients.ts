import { gradients } from '../gradients.ts';
import { input } from '../ops/input.ts';
import { multiply } from '../ops/multiply.ts';
import { sum } from '../ops/sum.ts';
import { simplify } from '../passes/simplify.ts';
import { makeProgram } from '../program.ts';
import { evaluate, type Values } from '../reference/evaluate.ts';
import type { NumericArray } from '../types/numeric-array.ts';
import type { Tensor } from '../types/tensor.ts';
import { verify } from '../verify.ts';
import { randomValues } from './random-values.ts';

export interface CheckGradientsOptions {
  /** Largest difference that passes, relative to the largest gradient (default 1e-6). */
  readonly tolerance?: number;
  /** The step of the central difference (default 1e-5). */
  readonly step?: number;
  readonly seed?: number;
}

/**
 * Compare a function's gradients with central differences: {@link checkGraphGradients} for a function of tensors.
 *
 * @param f builds the graph from one float32 tensor per argument
 * @param arguments_ shapes (random values are made), or the values themselves
 *
 * @example checkGradients((x) => multiply(x, x), [[2, 3]]);
 */
export function checkGradients(
  f: (...arguments_: Tensor[]) => Tensor,
  arguments_: readonly (readonly number[] | NumericArray)[],
  options: CheckGradientsOptions = {},
): void {
  const given = arguments_.map((argument, index) =>
    'data' in argument ? argument : randomValues(argument, (options.seed ?? 1) + index),
  );
  const leaves = given.map(({ shape }, index) => input(`x${index}`, shape));
  const values = Object.fromEntries(given.map((value, index) => [`x${index}`, value]));
  checkGraphGradients(f(...leaves), values, options);
}

/**
 * Compare the gradients of a graph with central differences, in double precision on the reference evaluator, for each
 * of its float32 inputs and parameters. An output that is no scalar is multiplied with random weights and summed. Also
 * verifies the graphs, and that the passes of `simplify` leave every number as it was.
 *
 * @throws Error with the place and both numbers when a gradient is wrong or not finite, or when all are zero
 */
export function checkGraphGradients(
  output: Tensor,
  given: Values,
  { tolerance = 1e-6, step = 1e-5, seed = 1 }: CheckGradientsOptions = {},
): void {
  const [{ shape }] = evaluate([output], given) as [NumericArray];
  const loss = sum(multiply(output, input('projection', output.shape)));
  const values: Values = { ...given, projection: randomValues(shape, seed + 100) };
  const { inputs, parameters } = makeProgram({ output });
  const leaves = [...inputs, ...parameters].filter(({ dtype }) => dtype === 'float32');

  const analytic = gradients(loss, leaves);
  const outputs: Record<string, Tensor> = Object.fromEntries(
    [loss, ...analytic].map((node, index) => [`${index}`, node]),
  );
  verify(Object.values(outputs));
  const computed = evaluate([loss, ...analytic], values);
  const simplified = Object.values(simplify(outputs));
  verify(simplified);
  evaluate(simplified, values).forEach((value, index) => {
    compare(value.data, computed[index]!.data, 1e-12, `simplified output ${index}`);
  });
  const numeric = leaves.map((leaf) => differences(loss, values, leaf.attributes.name, step));
  numeric.forEach((expected, index) => {
    const { name } = leaves[index]!.attributes;
    compare(computed[index + 1]!.data, expected, tolerance, `the gradient of ${name}`);
  });
  if (numeric.every((gradient) => gradient.every((value) => Math.abs(value) < 1e-9))) {
    throw new Error('checkGradients: every gradient is zero, so nothing was checked.');
  }
}

function differences(loss: Tensor, values: Values, name: string, step: number): Float64Array {
  const { data, ...type } = values[name]!;
  const at = (place: number, shift: number): number => {
    const moved = Float64Array.from(data);
    moved[place]! += shift;
    return evaluate([loss], { ...values, [name]: { data: moved, ...type } })[0]!.data[0]!;
  };
  return Float64Array.from(data, (_, i) => (at(i, step) - at(i, -step)) / (2 * step));
}

function compare(
  got: ArrayLike<number>,
  expected: ArrayLike<number>,
  tolerance: number,
  what: string,
): void {
  const scale = Math.max(1e-3, ...Array.from(expected, Math.abs));
  Array.from(expected).forEach((value, place) => {
    if (!(Math.abs(got[place]! - value) <= tolerance * scale)) {
      throw new Error(`checkGradients: ${what} at ${place} is ${got[place]}, expected ${value}.`);
    }
  });
}
