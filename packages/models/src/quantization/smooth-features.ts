import {
  abs,
  type Backend,
  constant,
  type HostTensor,
  makeProgram,
  matmul,
  max,
  multiply,
  type Program,
  rewrite,
  type Tensor,
} from '@sentenceforge/graph';
import { type LinearLayers, linearLayers, weightOf } from './linear-layers.ts';

/** A program and the constants that it reads. */
export interface ProgramWithConstants {
  readonly program: Program;
  readonly constants: ReadonlyMap<string, HostTensor>;
}

/**
 * The same program with what linear layers multiply divided by a factor for each feature, and their weights multiplied
 * with it: features that are far larger than the others, which would coarsen all of them in int8, become as large as
 * their weights (SmoothQuant, Xiao et al. 2023, with its α of a half).
 *
 * @param feeds values of the program's other inputs, for typical texts
 */
export async function smoothFeatures(
  { program, constants }: ProgramWithConstants,
  feeds: Readonly<Record<string, HostTensor>>,
  backend: Backend,
): Promise<ProgramWithConstants> {
  const layers = linearLayers(program, constants);
  if (layers.length === 0) return { program, constants };
  const inputs = layers.flatMap(({ inputs: tensors }) => tensors);
  const largest = await measure(inputs, constants, feeds, backend);

  const smoothed = new Map(constants);
  const divisors = new Map<Tensor, Tensor>();
  for (const layer of layers) {
    const factors = factorsOf(layer, largest, constants);
    const inverse = constant(
      [...factors].map((factor) => 1 / factor),
      { shape: [factors.length] },
    );
    for (const x of layer.inputs) divisors.set(x, inverse);
    for (const name of layer.weights) {
      const weight = constants.get(name)!;
      const data = (weight.data as Float32Array).map(
        (value, place) => value * factors[place % factors.length]!,
      );
      smoothed.set(name, { ...weight, data });
    }
  }
  const outputs = rewrite(program.outputs, (node, original) => {
    const name = weightOf(original);
    const inverse = name === undefined ? undefined : divisors.get(original.inputs[0]!);
    return inverse ? matmul(multiply(node.inputs[0]!, inverse), node.inputs[1]!) : node;
  });
  return { program: makeProgram(outputs), constants: smoothed };
}

/** The largest magnitude of each feature of some tensors. */
async function measure(
  tensors: readonly Tensor[],
  constants: ReadonlyMap<string, HostTensor>,
  feeds: Readonly<Record<string, HostTensor>>,
  backend: Backend,
): Promise<Map<Tensor, Float32Array>> {
  const outputs = Object.fromEntries(
    tensors.map((x, index) => [`range${index}`, max(abs(x), { axes: [0] })]),
  );
  const executable = await backend.compile(makeProgram(outputs), { constants });
  try {
    const ranges = await executable.run(feeds);
    return new Map(tensors.map((x, i) => [x, ranges[`range${i}`]!.data as Float32Array]));
  } finally {
    await executable.dispose();
  }
}

/** √(range of the feature / range of its weights), for each feature. */
function factorsOf(
  { inputs, weights }: LinearLayers,
  largest: ReadonlyMap<Tensor, Float32Array>,
  constants: ReadonlyMap<string, HostTensor>,
): Float32Array {
  const size = largest.get(inputs[0]!)!.length;
  const ofWeights = new Float32Array(size);
  for (const name of weights) {
    constants.get(name)!.data.forEach((value, place) => {
      ofWeights[place % size] = Math.max(ofWeights[place % size]!, Math.abs(value));
    });
  }
  return ofWeights.map((weight, feature) => {
    const range = Math.max(...inputs.map((x) => largest.get(x)![feature]!));
    return Math.sqrt(Math.max(range, 1e-5) / Math.max(weight, 1e-5));
  });
}
