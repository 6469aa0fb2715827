import { cast, crossEntropy, divide, less, not, sum, where } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';

export interface DenoisingAutoEncoderLossOptions {
  /** Another model as decoder is not supported: null, the model itself. */
  readonly decoderNameOrPath: null;
  /** The decoder shares the encoder's weights: true. */
  readonly tieEncoderDecoder: true;
}

const defaults: DenoisingAutoEncoderLossOptions = {
  decoderNameOrPath: null,
  tieEncoderDecoder: true,
};

/**
 * Without labelled data: a decoder must write the original text, given only the embedding of a damaged copy (words
 * left out). The decoder shares the encoder's weights, but for its cross-attention and head, which belong to the loss.
 *
 * Column `[B, D]` of the damaged texts (of the originals, only the tokens); labels are not read.
 * Source: Wang, Reimers and Gurevych 2021 (TSDAE); Python's `DenoisingAutoEncoderLoss`.
 *
 * @example denoisingAutoEncoderLoss()
 */
export const denoisingAutoEncoderLoss = defineLoss({
  name: 'DenoisingAutoEncoderLoss',
  summary:
    'A decoder writes the original text from the embedding of a damaged one; no labels needed.',
  formula: 'mean(cross-entropy(decoder(x), next token))',
  reference: 'Wang, Reimers and Gurevych 2021 (TSDAE)',
  inputs: { columns: ['damaged', 'original'] },
  labels: 'none',
  options: defaults,
  rules: {
    decoderNameOrPath: {
      says: 'null: the model itself is the decoder (others are not supported)',
      holds: (value) => value === null,
    },
    tieEncoderDecoder: {
      says: 'true: the decoder shares the weights of the encoder (others are not supported)',
      holds: (value) => value === true,
    },
  },
  requires: ['decoder'],
  compute: ({ columns: [damaged], extras }) => {
    const { logits, targets } = extras.decoder!(damaged!, 1);
    const hasTarget = not(less(targets, 0));
    const costs = where(hasTarget, crossEntropy(logits, targets), 0);
    return divide(sum(costs), sum(cast(hasTarget, 'float32')));
  },
});
