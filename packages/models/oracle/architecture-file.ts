import { z } from 'zod';

const row = z.array(z.number());

/** What Python computed of one model: per text its token ids, and per pooling mode its embeddings. */
export const architectureFile = z.looseObject({
  texts: z.array(z.string()).min(1),
  input_ids: z.array(z.array(z.int())),
  embeddings: z.record(z.string(), z.array(row)),
});

export type ArchitectureFile = z.infer<typeof architectureFile>;
