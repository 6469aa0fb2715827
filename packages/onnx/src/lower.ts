import {
  bindSizes,
  type HostTensor,
  mergeCommon,
  type Program,
  simplify,
} from '@sentenceforge/graph';
import type { Flavour } from './emit/emitter.ts';
import { makeEmitter } from './emit/make-emitter.ts';
import { ModelBuilder } from './emit/model-builder.ts';
import { encodeModel } from './model/encode-model.ts';
import { takeSlicesOfIndices } from './passes/take-slices-of-indices.ts';
import { addInt8 } from './quantization/add-int8.ts';
import { linearWeights } from './quantization/linear-weights.ts';

export interface LowerOptions {
  /** Which operators may be used (default `portable`). */
  readonly flavour?: Flavour;
  /** Values of parameters that are written into the model; the others become its inputs. */
  readonly constants?: ReadonlyMap<string, HostTensor>;
  /** How constant matrices of linear layers are held: `int8` takes a quarter of the memory, and quantizes what they are multiplied with. */
  readonly weights?: 'float32' | 'int8';
  /** Whether constants are written into the file (default: handed over beside it). A file has room for 2 GiB. */
  readonly embedded?: boolean;
  /** Inputs that the model takes as int64, as exported models do; the graph reads them as int32. */
  readonly int64?: readonly string[];
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
  {
    flavour = 'portable',
    constants = new Map(),
    weights = 'float32',
    embedded = false,
    int64 = [],
  }: LowerOptions = {},
): LoweredProgram {
  const outputs = mergeCommon(takeSlicesOfIndices(simplify(program.outputs)));
  const leaves = [...program.inputs, ...program.parameters];
  const builder = new ModelBuilder();
  const quantized = weights === 'int8' ? linearWeights(outputs, constants) : [];
  const int8 = new Map(
    quantized.map((name) => [name, addInt8(name, constants.get(name)!, builder)]),
  );
  const emitter = makeEmitter(outputs, leaves, flavour, builder, int8);
  for (const leaf of leaves) {
    const { name } = leaf.attributes;
    if (!int64.includes(name)) continue;
    const narrow = builder.names('Cast', 1);
    builder.add({ opType: 'Cast', inputs: [name], outputs: narrow, attributes: { to: 6 } });
    emitter.bind(leaf, narrow[0]!);
  }
  const values = Object.entries(outputs).map(([name, node]) => {
    // an output has its own name, also where it is another value
    builder.add({ opType: 'Identity', inputs: [emitter.value(node)], outputs: [name] });
    return { name, dtype: node.dtype, shape: node.shape };
  });
  const baked = leaves.filter(({ attributes }) => constants.has(attributes.name));
  bindSizes(new Map(baked.map((leaf) => [leaf, constants.get(leaf.attributes.name)!.shape])));
  const data = baked
    .filter(({ attributes: { name } }) => !int8.has(name))
    .map(({ attributes: { name } }) => {
      const { buffer, byteOffset, byteLength } = constants.get(name)!.data;
      return {
        location: name,
        data: new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength),
      };
    });
  const bytes = encodeModel({
    nodes: builder.nodes,
    inputs: leaves
      .filter(({ attributes }) => !constants.has(attributes.name))
      .map(({ attributes: { name }, dtype, shape }) => ({
        name,
        dtype: int64.includes(name) ? ('int64' as const) : dtype,
        shape,
      })),
    outputs: values,
    initializers: [
      ...builder.initializers,
      ...data.map(({ location, data: bytes }) => ({
        name: location,
        dtype: constants.get(location)!.dtype,
        shape: constants.get(location)!.shape,
        content: embedded ? bytes : { location, length: bytes.length },
      })),
    ],
  });
  return { bytes, externalData: embedded ? [] : data };
}
