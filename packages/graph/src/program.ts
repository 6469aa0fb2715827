import { type InputAttributes, input } from './ops/input.ts';
import { type ParameterAttributes, parameter } from './ops/parameter.ts';
import { topologicalOrder } from './topological-order.ts';
import type { Tensor } from './types/tensor.ts';

/** A graph as a function with named inputs and outputs: the only thing that a backend sees. */
export interface Program {
  readonly inputs: readonly Tensor<InputAttributes>[];
  readonly parameters: readonly Tensor<ParameterAttributes>[];
  readonly outputs: Readonly<Record<string, Tensor>>;
}

/** The program that computes outputs; its inputs and parameters are what the outputs depend on, in order of first use. */
export function makeProgram(outputs: Readonly<Record<string, Tensor>>): Program {
  const order = topologicalOrder(Object.values(outputs));
  return {
    inputs: order.filter((node) => node.op === input.op) as Tensor<InputAttributes>[],
    parameters: order.filter((node) => node.op === parameter.op) as Tensor<ParameterAttributes>[],
    outputs,
  };
}
