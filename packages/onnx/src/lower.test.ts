import {
  add,
  embedding,
  gelu,
  gradients,
  input,
  layerNorm,
  linear,
  makeProgram,
  matmul,
  multiply,
  parameter,
  sum,
  swapLastAxes,
  type Tensor,
} from '@sentenceforge/graph';
import { expect, test } from 'vitest';
import type { Flavour } from './emit/emitter.ts';
import { makeEmitter } from './emit/make-emitter.ts';
import { ModelBuilder } from './emit/model-builder.ts';
import { lower } from './lower.ts';

/** The operators that a graph becomes, in order. */
function operators(outputs: Record<string, Tensor>, flavour: Flavour = 'ort-cpu'): string[] {
  const builder = new ModelBuilder();
  const { inputs, parameters } = makeProgram(outputs);
  const emitter = makeEmitter(outputs, [...inputs, ...parameters], flavour, builder);
  for (const node of Object.values(outputs)) emitter.value(node);
  return builder.nodes.map(({ opType }) => opType);
}

const x = input('x', ['T', 4]);
const w = parameter('w', [8, 4]);
const b = parameter('b', [8]);
const vector = parameter('v', [4]);

test('a linear layer is one Gemm', () => {
  expect(operators({ y: linear(x, w, b) })).toEqual(['Gemm']);
});

test('transposes and scales are read within the product, in the portable flavour before it', () => {
  const scores = multiply(matmul(x, swapLastAxes(x)), 0.5);
  expect(operators({ scores })).toEqual(['FusedMatMul']);
  expect(operators({ scores }, 'portable')).toEqual(['Transpose', 'MatMul', 'Mul']);
});

test('GELU with its bias is one operator; where it is differentiated Φ(x) is kept', () => {
  const biased = add(x, vector);
  expect(operators({ y: gelu(biased) })).toEqual(['BiasGelu']);
  const y = gelu(biased);
  const [dx] = gradients(sum(y), [x]);
  const found = operators({ y, dx: dx! });
  expect(found.filter((name) => name === 'Erf')).toHaveLength(1);
  expect(found).not.toContain('BiasGelu');
});

test('the backward pass takes its statistics from the LayerNormalization of the forward pass', () => {
  const y = layerNorm(x, vector, parameter('c', [4]), { epsilon: 1e-5 });
  const [dx] = gradients(sum(multiply(y, y)), [x]);
  const found = operators({ y, dx: dx! });
  expect(found.filter((name) => name === 'LayerNormalization')).toHaveLength(1);
});

test('constants are handed over beside the file, not written into it', () => {
  const values = { data: new Float32Array(32).fill(1.5), shape: [8, 4], dtype: 'float32' } as const;
  const program = makeProgram({ y: matmul(x, swapLastAxes(w)) });
  const { bytes, externalData } = lower(program, { constants: new Map([['w', values]]) });
  expect(externalData).toEqual([{ location: 'w', data: new Uint8Array(values.data.buffer) }]);
  expect(bytes.length).toBeLessThan(500);
});

test('int8: products with one x quantize it once; what is used otherwise stays float', () => {
  const names = ['q', 'k', 'table'];
  const constants = new Map(
    names.map(
      (name) =>
        [name, { data: new Float32Array(32).fill(1), shape: [8, 4], dtype: 'float32' }] as const,
    ),
  );
  const [q, k, table] = names.map((name) => parameter(name, [8, 4]));
  const program = makeProgram({
    a: linear(x, q!, b),
    b: matmul(x, swapLastAxes(k!)),
    c: matmul(x, swapLastAxes(table!)),
    d: embedding(table!, input('ids', ['T'], 'int32')),
  });
  const options = { flavour: 'ort-cpu', constants, embedded: true } as const;
  const distinct = (bytes: Uint8Array, pattern: RegExp) =>
    new Set(Buffer.from(bytes).toString('latin1').match(pattern)).size;
  const { bytes, externalData } = lower(program, { ...options, weights: 'int8' });
  expect(externalData).toEqual([]);
  expect(distinct(bytes, /MatMulIntegerToFloat_\d+_0/g)).toBe(2);
  expect(distinct(bytes, /QuantizeLinear_\d+_0/g)).toBe(1);
  expect(distinct(bytes, /(q|k|table) \(int8\)/g)).toBe(2);
  expect(distinct(lower(program, options).bytes, /int8|QuantizeLinear/g)).toBe(0);
});

test('int64 inputs are read as int32', () => {
  const ids = input('ids', ['T'], 'int32');
  const { bytes } = lower(makeProgram({ y: multiply(ids, 2) }), { int64: ['ids'] });
  expect(Buffer.from(bytes).toString('latin1')).toContain('Cast');
});
