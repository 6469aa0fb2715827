import type { AttributesOf, OpName } from '@sentenceforge/graph';
import type { Lowering } from '../emit/emitter.ts';
import { gelu } from './gelu.ts';
import { layerNorm, layerNormStatistic } from './layer-norm.ts';
import { cast, constant, iota, leaf, sizeValue } from './leaves.ts';
import { add, matmul, multiply } from './matmul.ts';
import { concat, embedding, pad, permuteRows, reshape, slice, transpose } from './movement.ts';
import { named, reduction } from './plain.ts';
import { sum } from './sum.ts';

/** How each primitive is written in ONNX. A primitive without a row does not compile. */
export const lowerings: { readonly [Name in OpName]: Lowering<AttributesOf<Name>> } = {
  input: leaf,
  parameter: leaf,
  constant,
  iota,
  sizeValue,
  negate: named('Neg'),
  abs: named('Abs'),
  sign: named('Sign'),
  exp: named('Exp'),
  log: named('Log'),
  sqrt: named('Sqrt'),
  tanh: named('Tanh'),
  normalCdf: ({ inputs: [x] }, emitter) => {
    const scaled = emitter.emit('Mul', [emitter.value(x!), emitter.floatConstant(Math.SQRT1_2)]);
    const half = emitter.floatConstant(0.5);
    const halved = emitter.emit('Mul', [emitter.emit('Erf', [scaled]), half]);
    return emitter.emit('Add', [halved, half]);
  },
  gelu,
  cast,
  not: named('Not'),
  stopGradient: ({ inputs: [x] }, emitter) => emitter.value(x!),
  add,
  subtract: named('Sub'),
  multiply,
  divide: named('Div'),
  maximum: named('Max'),
  minimum: named('Min'),
  equal: named('Equal'),
  less: named('Less'),
  and: named('And'),
  where: named('Where'),
  sum,
  max: reduction('ReduceMax'),
  softmax: named('Softmax', { axis: -1 }),
  logSumExp: ({ inputs: [x] }, emitter) =>
    emitter.emit('ReduceLogSumExp', [emitter.value(x!), emitter.sizes([-1])], { keepdims: 0 }),
  layerNorm,
  layerNormStatistic,
  matmul,
  reshape,
  transpose,
  broadcastTo: ({ inputs: [x], shape }, emitter) =>
    emitter.emit('Expand', [emitter.value(x!), emitter.sizes(shape)]),
  concat,
  slice,
  pad,
  permuteRows,
  embedding,
};
