import { SentenceForgeError } from '@sentenceforge/errors';
import type { Decoder, DecoderParameter } from './encoders/decoder.ts';
import type { StoredTensor } from './safetensors/read-safetensors.ts';
import { toFloat32 } from './safetensors/to-float32.ts';

/** A decoder's own weights: shape and start of each, and its values where the checkpoint brought them. */
export type DecoderParameters = Readonly<
  Record<string, DecoderParameter & { readonly values?: Float32Array }>
>;

/**
 * A decoder's own weights, with a copy of the values that a checkpoint has (the head of masked language models).
 *
 * @param stored the checkpoint's tensors that the encoder does not use
 * @throws MODEL_UNSUPPORTED for a tensor of another shape or type
 */
export function decoderParameters(
  { parameters }: Decoder,
  stored: ReadonlyMap<string, StoredTensor>,
): DecoderParameters {
  return Object.fromEntries(
    Object.entries(parameters).map(([name, specification]) => {
      const tensor = stored.get(name);
      if (!tensor) return [name, specification];
      if (tensor.shape.join() !== specification.shape.join()) {
        throw new SentenceForgeError('MODEL_UNSUPPORTED', {
          problem: `The checkpoint has the decoder's weight ${name} as [${tensor.shape}]; config.json asks for [${specification.shape}].`,
          fix: 'Use config.json and model.safetensors of the same model.',
          details: { name, shape: specification.shape, given: tensor.shape },
        });
      }
      // a copy: training must not change what is saved as it was loaded
      return [name, { ...specification, values: toFloat32(name, tensor).slice() }];
    }),
  );
}
