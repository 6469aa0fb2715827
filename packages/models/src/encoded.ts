import type { Matrix, Precision, QuantizedMatrix } from '@sentenceforge/vectors';
import type { EncodeOptions } from './encode-options.ts';

/** What `encode` gives for options: a matrix of embeddings, one of them per text's tokens, or quantized embeddings. */
export type Encoded<Options extends EncodeOptions> = Options extends {
  readonly outputValue: 'token_embeddings';
}
  ? Matrix[]
  : Options extends { readonly precision: infer P extends Exclude<Precision, 'float32'> }
    ? QuantizedMatrix<P>
    : Matrix;
