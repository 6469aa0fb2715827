import { z } from 'zod';

/** A dropout rate in a config.json: the share that is dropped, from 0 to below 1. */
export const dropoutRate = z.number().min(0).lt(1);
