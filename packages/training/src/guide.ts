import type { SentenceTransformer } from '@sentenceforge/models';

/** A fixed model that a loss is guided by (GISTEmbedLoss): a SentenceTransformer, of any dimension and vocabulary. */
export type Guide = Pick<SentenceTransformer, 'dimension' | 'encode'>;
