import { dropout } from '../functions/dropout.ts';
import { linear } from '../functions/linear.ts';
import { gradients } from '../gradients.ts';
import { type OpName, ops } from '../ops/index.ts';
import { swapLastAxes } from '../ops/matmul.ts';
import { topologicalOrder } from '../topological-order.ts';
import type { NumericArray } from '../types/numeric-array.ts';
import type { Shape } from '../types/shape.ts';
import type { Tensor } from '../types/tensor.ts';
import { composites } from './composites.ts';
import { randomValues } from './random-values.ts';
import { type Sketch, sketch as sketching } from './sketch.ts';

const { ints, bytes, positive, unary, binary, x } = sketching;
const o = ops;

/** A small graph with values for its inputs. What it should give is what the reference evaluator says. */
export interface ConformanceCase {
  readonly name: string;
  readonly outputs: Readonly<Record<string, Tensor>>;
  readonly values: Readonly<Record<string, NumericArray>>;
  /** Places at which the gradient is not defined are why a case is not differentiated. */
  readonly differentiable: boolean;
}

const concrete = new Map<string, number>([
  ['T', 4],
  ['S', 2],
  ['L', 3],
  ['E', 0],
]);
const rows = { shape: ['T'], value: ints([2, -1, 0, 3]) };
const inverse = { shape: ['T'], value: ints([2, -1, 0, 3]) };

/** At least one sketch for each primitive: a primitive without one does not compile. */
const sketches: { readonly [Name in OpName]: readonly Sketch[] } = {
  input: [unary((a) => o.add(a, 1))],
  parameter: [{ build: (a) => o.multiply(a!, 2), leaves: [[3, 2]] }],
  constant: [unary((a) => o.add(a, o.constant([1, 2, 3])))],
  iota: [unary((a) => o.multiply(a, o.cast(o.iota(3), 'float32')))],
  sizeValue: [unary((a) => o.divide(a, o.sizeValue('3*T-1')))],
  negate: [unary(o.negate)],
  abs: [unary(o.abs)],
  sign: [unary((a) => o.multiply(o.sign(a), a))],
  exp: [unary(o.exp)],
  log: [unary(o.log, positive)],
  sqrt: [unary(o.sqrt, positive)],
  tanh: [unary(o.tanh)],
  normalCdf: [unary(o.normalCdf)],
  gelu: [unary(o.gelu), unary((a) => o.gelu(o.add(a, o.constant([0.1, 0.2, 0.3]))))],
  cast: [
    {
      build: (a, mask) => dropout(a!, mask!, 0.25),
      leaves: [x, { shape: x, value: bytes([1, 0, 1, 1, 1, 0, 0, 1, 1, 1, 1, 0], [4, 3]) }],
    },
  ],
  not: [unary((a) => o.where(o.not(o.less(a, 0)), a, 0))],
  stopGradient: [unary((a) => o.multiply(o.stopGradient(o.exp(a)), 1), positive)].map((sketch) => ({
    ...sketch,
    differentiable: false,
  })),
  add: binary(o.add),
  subtract: binary(o.subtract),
  multiply: binary(o.multiply),
  divide: binary(o.divide),
  maximum: binary(o.maximum),
  minimum: binary(o.minimum),
  equal: [unary((a) => o.where(o.equal(a, a), a, 0))],
  less: binary((a, b) => o.where(o.less(a, b), o.multiply(a, b), a)),
  and: binary((a, b) => o.where(o.and(o.less(a, 0.5), o.less(0, b)), a, b)),
  where: [
    {
      build: (c, a, b) => o.where(c!, a!, b!),
      leaves: [{ shape: ['T', 1], value: bytes([1, 0, 0, 1], [4, 1], 'bool') }, x, [3]],
    },
  ],
  sum: [
    unary((a) => o.sum(a)),
    unary((a) => o.sum(a, { axes: [0] })),
    unary((a) => o.sum(a, { axes: [-1], keepDimensions: true })),
    { build: (a) => o.sum(a!, { axes: [0] }), leaves: [x, ['E', 3]], differentiable: false },
  ],
  max: [
    unary((a) => o.max(a, { axes: [1] })),
    unary((a) => o.max(a, { axes: [0], keepDimensions: true })),
  ],
  softmax: [unary(o.softmax), unary((a) => o.softmax(o.add(o.multiply(a, 3), 500)))],
  logSumExp: [unary(o.logSumExp), unary((a) => o.logSumExp(o.multiply(a, 50)))],
  layerNorm: [
    {
      build: (a, scale, bias) => o.layerNorm(a!, scale!, bias!, { epsilon: 1e-12 }),
      leaves: [x, [3], [3]],
    },
    {
      build: (a, b, scale, bias) => o.layerNorm(o.add(a!, b!), scale!, bias!, { epsilon: 1e-5 }),
      leaves: [x, x, [3], [3]],
    },
  ],
  layerNormStatistic: [
    {
      build: (a) =>
        o.add(
          o.layerNormStatistic(a!, { statistic: 'mean', epsilon: 0.1 }),
          o.layerNormStatistic(a!, { statistic: 'inverseDeviation', epsilon: 0.1 }),
        ),
      leaves: [x],
      differentiable: false,
    },
  ],
  matmul: [
    { build: (a, b) => o.matmul(a!, b!), leaves: [x, [3, 'T']] },
    { build: (a, b) => o.multiply(o.matmul(a!, swapLastAxes(b!)), 0.5), leaves: [x, x] },
    { build: (a, b) => o.matmul(swapLastAxes(a!), b!), leaves: [x, x] },
    { build: (a, w, b) => linear(a!, w!, b!), leaves: [x, [2, 3], [2]] },
    {
      build: (a, b) => o.matmul(a!, swapLastAxes(b!)),
      leaves: [
        ['S', 2, 'L', 4],
        ['S', 2, 'L', 4],
      ],
    },
  ],
  reshape: [
    unary((a) => o.multiply(o.reshape(a, ['3*T']), 2)),
    { build: (a) => o.exp(o.reshape(a!, ['S', 'L', 5])), leaves: [['S*L', 5], ['S'], ['L']] },
  ],
  transpose: [
    unary((a) => o.transpose(a)),
    { build: (a) => o.transpose(a!, [0, 2, 1, 3]), leaves: [['S', 'L', 2, 2]] },
  ],
  broadcastTo: [{ build: (a) => o.broadcastTo(a!, ['T', 'S', 3]), leaves: [['S', 1], ['T']] }],
  concat: [
    { build: (a, b) => o.concat([a!, b!, a!]), leaves: [x, ['S', 3]] },
    { build: (a, b) => o.concat([a!, b!], -1), leaves: [x, ['T', 2]] },
  ],
  slice: [
    unary((a) => o.slice(a, { axis: 0, start: 1, end: 'T' })),
    {
      build: (a) => {
        const part = (start: string | number, end: string) => o.slice(a!, { axis: 0, start, end });
        return o.multiply(part(0, 'S'), o.exp(part('S', '2*S')));
      },
      leaves: [['2*S', 3], ['S']],
    },
  ],
  pad: [unary((a) => o.pad(a, { axis: 1, before: 2, after: 'T' }))],
  permuteRows: [{ build: (a, i, j) => o.permuteRows(a!, i!, j!), leaves: [x, rows, inverse] }],
  embedding: [
    {
      build: (table, ids) => o.exp(o.embedding(table!, ids!)),
      leaves: [[5, 2], { shape: ['T'], value: ints([4, 0, 4, 1]) }],
      differentiable: false,
    },
  ],
};

/**
 * Cases that every backend must compute as the reference evaluator does: each primitive and composite, its gradients,
 * broadcasting, named sizes.
 */
export function conformanceCases(): ConformanceCase[] {
  const named = Object.entries(sketches).flatMap(([name, list]) =>
    list.map((sketch, index) => [list.length > 1 ? `${name} ${index + 1}` : name, sketch] as const),
  );
  return [...named, ...Object.entries(composites)].map(([name, sketch]) => build(name, sketch));
}

function build(name: string, sketch: Sketch): ConformanceCase {
  const sizes = (shape: Shape) =>
    shape.map((size) =>
      typeof size === 'number'
        ? size
        : size.split('*').reduce((p, s) => p * (concrete.get(s) ?? Number(s)), 1),
    );
  const given = sketch.leaves.map((leaf, index) =>
    'value' in leaf
      ? leaf
      : { shape: leaf as Shape, value: randomValues(sizes(leaf as Shape), index + 1) },
  );
  const leaves = given.map(({ shape, value }, index) =>
    shape.every((size) => typeof size === 'number') && value.dtype === 'float32'
      ? o.parameter(`x${index}`, shape as number[])
      : o.input(`x${index}`, shape, value.dtype),
  );
  const built = sketch.build(...leaves);
  // a leaf that only gives a size its value is tied in, so that it is an input of the graph
  const reached = new Set(topologicalOrder([built]));
  const output = leaves
    .filter((leaf) => !reached.has(leaf))
    .reduce((total, leaf) => o.add(total, o.multiply(o.sum(leaf), 0)), built);
  const differentiable = sketch.differentiable ?? true;
  const targets = leaves.filter(({ dtype }) => dtype === 'float32');
  const found = differentiable ? gradients(o.sum(o.multiply(output, output)), targets) : [];
  const gradientOutputs = found.map((node, index) => [`gradient${index}`, node] as const);
  return {
    name,
    outputs: { output, ...Object.fromEntries(gradientOutputs) },
    values: Object.fromEntries(given.map(({ value }, index) => [`x${index}`, value])),
    differentiable,
  };
}
