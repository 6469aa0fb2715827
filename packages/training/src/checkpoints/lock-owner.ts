import { z } from 'zod';

/** Who has a lock: a process, and when it began in milliseconds since 1970, for numbers of processes come again. */
export const lockOwner = z.object({ host: z.string(), process: z.int(), began: z.number() });

export type LockOwner = z.infer<typeof lockOwner>;
