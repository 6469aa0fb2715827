export type { BuildDecoderOptions } from './build-decoder-options.ts';
export type { BuildGraphOptions } from './build-graph-options.ts';
export type { DecoderGraph } from './decoder-graph.ts';
export type { DecoderParameters } from './decoder-parameters.ts';
export type { DropoutSite } from './dropout-site.ts';
export type { EmbeddingGraph } from './embedding-graph.ts';
export type { Decoder, DecoderParameter } from './encoders/decoder.ts';
export type { Encoder, EncoderContext } from './encoders/encoder.ts';
export type { PackedInputs, PackingLayout } from './packing/packed-inputs.ts';
export { ParameterStore } from './parameter-store.ts';
export { loadParameters } from './safetensors/load-parameters.ts';
export { saveParameters } from './safetensors/save-parameters.ts';
export {
  type EncodeOptions,
  type LoadOptions,
  SentenceTransformer,
} from './sentence-transformer.ts';
