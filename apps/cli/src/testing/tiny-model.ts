import { fileURLToPath } from 'node:url';

/** The folder of a BERT with 32 dimensions and random weights. */
export const tinyModel = fileURLToPath(
  new URL('../../../../packages/models/fixtures/bert-tiny', import.meta.url),
);
