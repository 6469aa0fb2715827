import { z } from 'zod';

/** The format that this version writes, and the newest that it reads. */
export const checkpointFormat = 1;

/** JSON has no numbers of these names. */
const namedNumber = z.enum(['NaN', 'Infinity', '-Infinity']).transform(Number);

const evaluation = z.object({
  when: z.enum(['before', 'during', 'after']),
  epoch: z.int(),
  steps: z.int().nonnegative(),
  metrics: z.record(z.string(), z.union([z.number(), namedNumber])),
  primaryMetric: z.string(),
});

/** What `trainer_state.json` of a checkpoint says; numbers in bulk are in `trainer_state.safetensors` beside it. */
export const checkpointState = z.object({
  format: z.literal(checkpointFormat),
  /** Steps done. */
  steps: z.int().positive(),
  /** Facts that a run which goes on must share. */
  identity: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  /** How far each objective's loader was read. */
  positions: z.array(z.object({ round: z.int().nonnegative(), batch: z.int().nonnegative() })),
  /** Updates of each trained tensor. */
  updates: z.record(z.string(), z.int().nonnegative()),
  evaluations: z.array(evaluation),
  /** Steps that were left out because a number was not finite. */
  skipped: z.array(z.int().positive()),
  versions: z.record(z.string(), z.string()),
  /** The SHA-256 of every other file in the folder, by its path there. */
  files: z.record(z.string(), z.string()),
});

export type CheckpointState = z.infer<typeof checkpointState>;
