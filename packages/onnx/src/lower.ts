import { SentenceForgeError } from '@sentenceforge/errors';
import {
  bindSizes,
  type ConstantAttributes,
  constant,
  type HostTensor,
  mergeCommon,
  type Program,
  type Size,
  simplify,
  sizeTerms,
  type Tensor,
  topologicalOrder,
} from '@sentenceforge/graph';
import type { Emitter, Flavour, Lowering } from './lowerings/emitter.ts';
import { lowerings } from './lowerings/index.ts';
import { encodeModel } from './model/encode-model.ts';
import type { OnnxInitializer, OnnxNode } from './model/onnx-model.ts';
import { takeSlicesOfIndices } from './passes/take-slices-of-indices.ts';

export interface LowerOptions {
  /** Which operators may be used (default `portable`). */
  readonly flavour?: Flavour;
  /** Values of parameters that are written into the model; the others become its inputs. */
  readonly constants?: ReadonlyMap<string, HostTensor>;
}

export interface LoweredProgram {
  /** The ONNX file. */
  readonly bytes: Uint8Array;
  /** Data of constants, which the file refers to by `location`: to be handed over, or written beside it. */
  readonly externalData: readonly { readonly location: string; readonly data: Uint8Array }[];
}

/**
 * Write a program as an ONNX model. Runs nothing.
 *
 * @example
 * const { bytes } = lower(makeProgram({ y: exp(input('x', ['T', 3])) }));
 */
export function lower(
  program: Program,
  { flavour = 'portable', constants = new Map() }: LowerOptions = {},
): LoweredProgram {
  const outputs = mergeCommon(takeSlicesOfIndices(simplify(program.outputs)));
  const leaves = [...program.inputs, ...program.parameters];
  const { emitter, nodes, initializers } = makeEmitter(outputs, leaves, flavour);
  const values = Object.entries(outputs).map(([name, node]) => {
    // an output has its own name, also where it is another value
    const renamed: OnnxNode = {
      opType: 'Identity',
      domain: '',
      inputs: [emitter.value(node)],
      outputs: [name],
      attributes: {},
    };
    nodes.push(renamed);
    return { name, dtype: node.dtype, shape: node.shape };
  });
  const baked = leaves.filter(({ attributes }) => constants.has(attributes.name));
  bindSizes(new Map(baked.map((leaf) => [leaf, constants.get(leaf.attributes.name)!.shape])));
  const externalData = baked.map(({ attributes: { name } }) => {
    const { buffer, byteOffset, byteLength } = constants.get(name)!.data;
    return { location: name, data: new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength) };
  });
  const bytes = encodeModel({
    nodes,
    inputs: leaves
      .filter(({ attributes }) => !constants.has(attributes.name))
      .map(({ attributes: { name }, dtype, shape }) => ({ name, dtype, shape })),
    outputs: values,
    initializers: [
      ...initializers,
      ...externalData.map(({ location, data }) => ({
        name: location,
        dtype: constants.get(location)!.dtype,
        shape: constants.get(location)!.shape,
        content: { location, length: data.length },
      })),
    ],
  });
  return { bytes, externalData };
}

function makeEmitter(
  outputs: Readonly<Record<string, Tensor>>,
  leaves: readonly Tensor<{ readonly name: string }>[],
  flavour: Flavour,
): { emitter: Emitter; nodes: OnnxNode[]; initializers: OnnxInitializer[] } {
  const nodes: OnnxNode[] = [];
  const initializers: OnnxInitializer[] = [];
  const values = new Map<Tensor, string>();
  const shared = new Map<string, string>();
  const order = topologicalOrder(Object.values(outputs));
  const users = Map.groupBy(
    order.flatMap((user) => user.inputs.map((operand) => ({ operand, user }))),
    ({ operand }) => operand,
  );

  /** Something that is emitted once for each key. */
  const once = (key: string, make: () => string): string => {
    const known = shared.get(key) ?? make();
    shared.set(key, known);
    return known;
  };
  const initialize = (
    dtype: OnnxInitializer['dtype'],
    shape: readonly number[],
    data: ArrayBufferView,
  ): string => {
    const content = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
    return once(`${dtype} [${shape}] ${content.join()}`, () => {
      const name = `constant_${initializers.length}`;
      initializers.push({ name, dtype, shape, content });
      return name;
    });
  };
  const add =
    (domain: OnnxNode['domain'], count: number): Emitter['emitMany'] =>
    (opType, inputs, attributes) => {
      const names = Array.from({ length: count }, (_, i) => `${opType}_${nodes.length}_${i}`);
      nodes.push({ opType, domain, inputs, outputs: names, attributes });
      return names;
    };
  const integers = (numbers: readonly number[]): string =>
    initialize('int64', [numbers.length], BigInt64Array.from(numbers, BigInt));

  /** What a name stands for, from the shape of an input with an axis of that size or of a multiple of it. */
  const nameFromShapes = (name: string): string => {
    for (const source of leaves) {
      for (const [start, terms] of source.shape.map(sizeTerms).entries()) {
        if (terms.length !== 1 || terms[0]!.names.join() !== name) continue;
        const extent = emitter.emit('Shape', [source.attributes.name], { start, end: start + 1 });
        const { coefficient } = terms[0]!;
        return coefficient === 1 ? extent : emitter.emit('Div', [extent, integers([coefficient])]);
      }
    }
    throw new SentenceForgeError('GRAPH_INVALID', {
      problem: `No input has an axis from which the size "${name}" could be read.`,
      fix: 'Give the graph an input with an axis of that size.',
      details: { size: name },
    });
  };

  /** One size as an int64 vector of length 1, from the shape of an input that has it as an axis. */
  const size = (value: Size): string => {
    if (typeof value === 'number') return integers([value]);
    return once(`size ${value}`, () => {
      const named = (name: string): string => once(`name ${name}`, () => nameFromShapes(name));
      const terms = sizeTerms(value).map(({ coefficient, names }) => {
        const factors = names.map(named);
        if (coefficient !== 1 || factors.length === 0) factors.push(integers([coefficient]));
        return factors.reduce((a, b) => emitter.emit('Mul', [a, b]));
      });
      return terms.reduce((a, b) => emitter.emit('Add', [a, b]));
    });
  };

  const emitter: Emitter = {
    flavour,
    value(tensor) {
      const known = values.get(tensor);
      if (known) return known;
      if (tensor.op === constant.op) {
        const { values: numbers, dtype, shape } = tensor.attributes as ConstantAttributes;
        const Type = {
          float32: Float32Array,
          int32: Int32Array,
          uint8: Uint8Array,
          bool: Uint8Array,
        };
        return initialize(dtype, shape, Type[dtype].from(numbers));
      }
      const name = (lowerings as Readonly<Record<string, Lowering>>)[tensor.op.name]!(
        tensor,
        emitter,
      );
      values.set(tensor, name);
      return name;
    },
    emit: (opType, inputs, attributes = {}) => add('', 1)(opType, inputs, attributes, 1)[0]!,
    emitMicrosoft: (opType, inputs, attributes = {}) =>
      add('com.microsoft', 1)(opType, inputs, attributes, 1)[0]!,
    emitMany: (opType, inputs, attributes, count) =>
      add('', count)(opType, inputs, attributes, count),
    floatConstant: (value, shape = []) =>
      initialize('float32', shape, new Float32Array(shape.reduce((a, b) => a * b, 1)).fill(value)),
    sizes: (sizes) => {
      if (sizes.every((value) => typeof value === 'number')) return integers(sizes);
      if (sizes.length === 1) return size(sizes[0]!);
      return once(`sizes ${sizes}`, () => emitter.emit('Concat', sizes.map(size), { axis: 0 }));
    },
    uses: (tensor) =>
      (users.get(tensor)?.length ?? 0) +
      Object.values(outputs).filter((output) => output === tensor).length,
    users: (tensor) => (users.get(tensor) ?? []).map(({ user }) => user),
    bind: (tensor, value) => values.set(tensor, value),
    existing: (tensor) =>
      users
        .get(tensor.inputs[0]!)
        ?.map(({ user }) => user)
        .find((user) => user.op === tensor.op && sameAttributes(user, tensor)),
  };
  return { emitter, nodes, initializers };
}

function sameAttributes(a: Tensor, b: Tensor): boolean {
  return JSON.stringify(a.attributes) === JSON.stringify(b.attributes);
}
