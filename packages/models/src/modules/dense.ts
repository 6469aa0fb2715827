import { SentenceForgeError } from '@sentenceforge/errors';
import { add, linear } from '@sentenceforge/graph';
import { z } from 'zod';
import type { ParameterStore } from '../parameter-store.ts';
import { denseActivations } from './dense-activations.ts';
import type { Module } from './module.ts';
import { readConfig } from './read-config.ts';
import { readWeightsOf } from './read-weights-of.ts';

const features = z.enum(['sentence_embedding', 'token_embeddings']);
const denseConfig = z.object({
  in_features: z.int().positive(),
  out_features: z.int().positive(),
  bias: z.boolean().default(true),
  activation_function: z.string().default('torch.nn.modules.activation.Tanh'),
  module_input_name: features.default('sentence_embedding'),
  module_output_name: features.nullish(),
  use_residual: z.boolean().default(false),
});
type DenseConfig = z.infer<typeof denseConfig>;

/**
 * A dense layer over embeddings: activation(W x + b), plus x (or a projection of it where sizes differ) with a
 * residual connection.
 *
 * @param config Python's settings; activation functions are named by their path in torch
 * @param parameters `linear.weight` `[out, in]`, `linear.bias` `[out]`, and `residual.weight` `[out, in]`, as far as
 *   the settings ask for them
 * @throws MODEL_UNSUPPORTED for an activation function that is not known, or output into other features than the input
 */
export function dense(config: DenseConfig, parameters: ParameterStore): Module {
  const { in_features: inputSize, out_features: outputSize, bias, use_residual: residual } = config;
  const activation = activationOf(config.activation_function);
  const from = config.module_input_name;
  if ((config.module_output_name ?? from) !== from) {
    throw new SentenceForgeError('MODEL_UNSUPPORTED', {
      problem: `A Dense module takes ${from} and makes ${config.module_output_name}.`,
      fix: 'Use a model whose Dense modules change the features that they take.',
    });
  }
  const key = from === 'sentence_embedding' ? 'sentence' : 'tokens';
  return {
    name: 'Dense',
    takes: key,
    inputDimension: inputSize,
    parameters,
    dimension: () => outputSize,
    apply(given, { parameter }) {
      const x = given[key]!;
      const offset = bias ? parameter('linear.bias') : undefined;
      const made = activation(linear(x, parameter('linear.weight'), offset));
      if (!residual) return { ...given, [key]: made };
      const kept = inputSize === outputSize ? x : linear(x, parameter('residual.weight'));
      return { ...given, [key]: add(made, kept) };
    },
    // releases up to 5.3 refuse keys that they do not know
    config: () => ({
      in_features: inputSize,
      out_features: outputSize,
      bias,
      activation_function: config.activation_function,
      ...(from === 'sentence_embedding'
        ? {}
        : { module_input_name: from, module_output_name: from }),
      ...(residual ? { use_residual: true } : {}),
    }),
  };
}

/** Dense from a folder of any Python release. Throws as {@link dense}, `readWeightsOf`, and FILE_MALFORMED. */
export async function loadDense(folder: string): Promise<Module> {
  const config = await readConfig(folder, denseConfig);
  const { in_features: inputSize, out_features: outputSize } = config;
  const parameters = await readWeightsOf(folder, {
    'linear.weight': [outputSize, inputSize],
    ...(config.bias ? { 'linear.bias': [outputSize] } : {}),
    ...(config.use_residual && inputSize !== outputSize
      ? { 'residual.weight': [outputSize, inputSize] }
      : {}),
  });
  return dense(config, parameters);
}

function activationOf(path: string): (typeof denseActivations)[string] {
  const name = path.split('.').at(-1)!;
  const known = path.startsWith('torch.') && Object.hasOwn(denseActivations, name);
  if (known) return denseActivations[name]!;
  throw new SentenceForgeError('MODEL_UNSUPPORTED', {
    problem: `A Dense module has the activation function ${path}.`,
    fix: `Supported, from torch.nn: ${Object.keys(denseActivations).join(', ')}.`,
    details: { activation: path },
  });
}
