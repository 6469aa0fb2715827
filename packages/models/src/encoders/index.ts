import { albert } from './albert.ts';
import { bert } from './bert.ts';
import { distilbert } from './distilbert.ts';
import { electra } from './electra.ts';
import type { Encoder } from './encoder.ts';
import { modernbert } from './modernbert.ts';
import { mpnet } from './mpnet.ts';
import { roberta } from './roberta.ts';

/** Encoders by the `model_type` of config.json. */
export const encoders: Readonly<Record<string, (config: unknown) => Encoder>> = {
  albert,
  bert,
  camembert: roberta,
  distilbert,
  electra,
  modernbert,
  mpnet,
  roberta,
  'xlm-roberta': roberta,
};
