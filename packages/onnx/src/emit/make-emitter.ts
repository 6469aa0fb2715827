import {
  type ConstantAttributes,
  constant,
  type OpName,
  type Tensor,
  topologicalOrder,
} from '@sentenceforge/graph';
import { lowerings } from '../lowerings/index.ts';
import type { OnnxNode } from '../model/onnx-model.ts';
import type { Emitter, Flavour, Int8Matrix, Lowering } from './emitter.ts';
import type { ModelBuilder } from './model-builder.ts';
import { sizeVectors } from './size-vectors.ts';

const arrays = {
  float32: Float32Array,
  int32: Int32Array,
  uint8: Uint8Array,
  bool: Uint8Array,
} as const;

/** What lowerings write a graph with: each node is emitted when it is first asked for. */
export function makeEmitter(
  outputs: Readonly<Record<string, Tensor>>,
  leaves: readonly Tensor<{ readonly name: string }>[],
  flavour: Flavour,
  builder: ModelBuilder,
  int8: ReadonlyMap<string, Int8Matrix> = new Map(),
): Emitter {
  const ends = Object.values(outputs);
  const edges = topologicalOrder(ends).flatMap((user) =>
    user.inputs.map((operand) => ({ operand, user })),
  );
  const usersOf = Map.groupBy(edges, ({ operand }) => operand);
  const users = (tensor: Tensor): Tensor[] => (usersOf.get(tensor) ?? []).map(({ user }) => user);
  const values = new Map<Tensor, string>();

  const add =
    (domain: OnnxNode['domain']): Emitter['emitMany'] =>
    (opType, inputs, attributes, count) => {
      const names = builder.names(opType, count);
      builder.add({ domain, opType, inputs, outputs: names, attributes });
      return names;
    };
  const lowered = (tensor: Tensor): string => {
    if (tensor.op === constant.op) {
      const { values: numbers, dtype, shape } = tensor.attributes as ConstantAttributes;
      return builder.initialize(dtype, shape, arrays[dtype].from(numbers));
    }
    // the table is typed by name; here a node of any op is at hand
    const lowering = lowerings[tensor.op.name as OpName] as Lowering;
    return lowering(tensor, emitter);
  };

  const emitter: Emitter = {
    flavour,
    value(tensor) {
      const name = values.get(tensor) ?? lowered(tensor);
      values.set(tensor, name);
      return name;
    },
    emit: (opType, inputs, attributes = {}) => add('')(opType, inputs, attributes, 1)[0]!,
    emitMicrosoft: (opType, inputs, attributes = {}) =>
      add('com.microsoft')(opType, inputs, attributes, 1)[0]!,
    emitMany: add(''),
    once: (key, make) => builder.once(key, make),
    floatConstant: (value, shape = []) => {
      const length = shape.reduce((product, size) => product * size, 1);
      return builder.initialize('float32', shape, new Float32Array(length).fill(value));
    },
    ones: (shape) =>
      builder.once(`ones ${shape}`, () =>
        emitter.emit('Expand', [emitter.floatConstant(1), emitter.sizes(shape)]),
      ),
    sizes: sizeVectors(builder, leaves),
    int8: (tensor) =>
      leaves.includes(tensor as (typeof leaves)[number])
        ? int8.get((tensor as (typeof leaves)[number]).attributes.name)
        : undefined,
    uses: (tensor) => users(tensor).length + ends.filter((end) => end === tensor).length,
    users,
    bind: (tensor, value) => values.set(tensor, value),
    existing: (tensor) =>
      users(tensor.inputs[0]!).find(
        (user) => user.op === tensor.op && sameAttributes(user, tensor),
      ),
  };
  return emitter;
}

function sameAttributes(a: Tensor, b: Tensor): boolean {
  return JSON.stringify(a.attributes) === JSON.stringify(b.attributes);
}
