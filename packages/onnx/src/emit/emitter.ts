import type { Size, Tensor } from '@sentenceforge/graph';
import type { OnnxAttribute } from '../model/onnx-model.ts';

/** Which operators may be used: `ort-cpu` adds ONNX Runtime's own, `portable` has standard ones only. */
export type Flavour = 'ort-cpu' | 'portable';

/** ONNX values of a matrix W `[out, in]` that is held as int8: Wᵀ, and for each of its columns scale and zero point. */
export interface Int8Matrix {
  readonly matrix: string;
  readonly scales: string;
  readonly zeros: string;
}

/** What a lowering writes to. */
export interface Emitter {
  readonly flavour: Flavour;
  /** The ONNX value that holds a tensor; what computes it is emitted when it is first asked for. */
  value(tensor: Tensor): string;
  /** Add a node; returns the name of its first output. */
  emit(
    opType: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, OnnxAttribute>>,
  ): string;
  /** Add a node of ONNX Runtime's own domain. */
  emitMicrosoft(
    opType: string,
    inputs: readonly string[],
    attributes?: Readonly<Record<string, OnnxAttribute>>,
  ): string;
  /** Add a node with several outputs; returns their names. */
  emitMany(
    opType: string,
    inputs: readonly string[],
    attributes: Readonly<Record<string, OnnxAttribute>>,
    outputs: number,
  ): readonly string[];
  /** A value that is made only once for each key. */
  once(key: string, make: () => string): string;
  /** A float constant: a scalar, or zeros of a shape. */
  floatConstant(value: number, shape?: readonly number[]): string;
  /** Float ones of a shape whose sizes may be names. */
  ones(shape: readonly Size[]): string;
  /** Sizes as an int64 vector, known ones as a constant, others computed from the shapes of inputs. */
  sizes(sizes: readonly Size[]): string;
  /** A constant matrix that is held as int8, if this one is. */
  int8(tensor: Tensor): Int8Matrix | undefined;
  /** How many nodes and outputs use a tensor. */
  uses(tensor: Tensor): number;
  /** The nodes that use a tensor. */
  users(tensor: Tensor): readonly Tensor[];
  /** Say which ONNX value holds a tensor that another node's lowering computed on its way. */
  bind(tensor: Tensor, value: string): void;
  /** The node of the graph that is equal to this one, if the graph has it (a kept intermediate, say). */
  existing(tensor: Tensor): Tensor | undefined;
}

/** How nodes of one op become ONNX nodes: returns the name of the value that holds the result. */
export type Lowering<Attributes extends object = object> = (
  node: Tensor<Attributes>,
  emitter: Emitter,
) => string;
