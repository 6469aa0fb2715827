import { z } from 'zod';
import { activations } from './activations.ts';

/** The name of an activation in a config.json. */
export const activationName = z.enum(Object.keys(activations));
