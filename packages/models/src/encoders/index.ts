import { bert } from './bert.ts';
import type { Encoder } from './encoder.ts';

/** Encoders by the `model_type` of config.json. */
export const encoders: Readonly<Record<string, (config: unknown) => Encoder>> = { bert };
