import { z } from 'zod';

/** What `batch.json` holds: a step of training, to be run again with the model beside it. */
export const replayFile = z
  .object({
    step: z.int().positive(),
    seed: z.int().nonnegative(),
    dropout: z.boolean(),
    loss: z.string(),
    loss_options: z.record(z.string(), z.unknown()),
    examples: z
      .array(
        z.object({
          texts: z.array(z.string()).min(1).readonly(),
          label: z.union([z.number(), z.array(z.number()).readonly()]).optional(),
          origin: z
            .object({
              file: z.string(),
              row: z.number(),
              columns: z.array(z.string()).readonly(),
              labelColumn: z.string().optional(),
            })
            .optional(),
        }),
      )
      .min(1),
  })
  .readonly();

export type ReplayFile = z.infer<typeof replayFile>;
