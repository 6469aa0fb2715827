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
  const builder = new ModelBuilder();
  const emitter = makeEmitter(outputs, leaves, flavour, builder);
  const values = Object.entries(outputs).map(([name, node]) => {
    // an output has its own name, also where it is another value
    builder.add({ opType: 'Identity', inputs: [emitter.value(node)], outputs: [name] });
    return { name, dtype: node.dtype, shape: node.shape };
  });
  const baked = leaves.filter(({ attributes }) => constants.has(attributes.name));
  bindSizes(new Map(baked.map((leaf) => [leaf, constants.get(leaf.attributes.name)!.shape])));
  const externalData = baked.map(({ attributes: { name } }) => {
    const { buffer, byteOffset, byteLength } = constants.get(name)!.data;
    return { location: name, data: new Uint8Array(buffer as ArrayBuffer, byteOffset, byteLength) };
  });
  const bytes = encodeModel({
    nodes: builder.nodes,
    inputs: leaves
      .filter(({ attributes }) => !constants.has(attributes.name))
      .map(({ attributes: { name }, dtype, shape }) => ({ name, dtype, shape })),
    outputs: values,
    initializers: [
      ...builder.initializers,
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
