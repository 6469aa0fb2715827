import { abs } from './abs.ts';
import { add } from './add.ts';
import { and } from './and.ts';
import { broadcastTo } from './broadcast-to.ts';
import { cast } from './cast.ts';
import { concat } from './concat.ts';
import { constant } from './constant.ts';
import { divide } from './divide.ts';
import { embedding } from './embedding.ts';
import { equal } from './equal.ts';
import { exp } from './exp.ts';
import { gelu } from './gelu.ts';
import { input } from './input.ts';
import { iota } from './iota.ts';
import { layerNorm } from './layer-norm.ts';
import { layerNormStatistic } from './layer-norm-statistic.ts';
import { less } from './less.ts';
import { log } from './log.ts';
import { logSumExp } from './log-sum-exp.ts';
import { matmul } from './matmul.ts';
import { max } from './max.ts';
import { maximum } from './maximum.ts';
import { minimum } from './minimum.ts';
import { multiply } from './multiply.ts';
import { negate } from './negate.ts';
import { normalCdf } from './normal-cdf.ts';
import { not } from './not.ts';
import { pad } from './pad.ts';
import { parameter } from './parameter.ts';
import { permuteRows } from './permute-rows.ts';
import { reshape } from './reshape.ts';
import { sign } from './sign.ts';
import { sizeValue } from './size-value.ts';
import { slice } from './slice.ts';
import { softmax } from './softmax.ts';
import { sqrt } from './sqrt.ts';
import { stopGradient } from './stop-gradient.ts';
import { subtract } from './subtract.ts';
import { sum } from './sum.ts';
import { tanh } from './tanh.ts';
import { transpose } from './transpose.ts';
import { where } from './where.ts';

/**
 * Every primitive by its name. Only what must know them all (lowerings, the conformance suite, the table of test
 * cases) uses this list, as a record typed by {@link OpName}, so that a missing row does not compile.
 */
export const ops = {
  // leaves
  input,
  parameter,
  constant,
  iota,
  sizeValue,
  // one operand
  negate,
  abs,
  sign,
  exp,
  log,
  sqrt,
  tanh,
  normalCdf,
  gelu,
  cast,
  not,
  stopGradient,
  // two and three operands
  add,
  subtract,
  multiply,
  divide,
  maximum,
  minimum,
  equal,
  less,
  and,
  where,
  // reductions and what normalizes
  sum,
  max,
  softmax,
  logSumExp,
  layerNorm,
  layerNormStatistic,
  // products
  matmul,
  // movement
  reshape,
  transpose,
  broadcastTo,
  concat,
  slice,
  pad,
  permuteRows,
  embedding,
} as const;

/** The name of a primitive. */
export type OpName = keyof typeof ops;

/** The attributes that nodes of a primitive carry. */
export type AttributesOf<Name extends OpName> = (typeof ops)[Name] extends {
  op: { infer(inputs: never, attributes: infer Attributes): unknown };
}
  ? Attributes & object
  : never;
