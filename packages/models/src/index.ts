export type { DropoutSite } from './dropout-site.ts';
export type { EmbeddingGraph } from './embedding-graph.ts';
export type { Encoder, EncoderContext } from './encoders/encoder.ts';
export type { PackedInputs, PackingLayout } from './packing/packed-inputs.ts';
export { ParameterStore } from './parameter-store.ts';
export {
  type EncodeOptions,
  type LoadOptions,
  SentenceTransformer,
} from './sentence-transformer.ts';
