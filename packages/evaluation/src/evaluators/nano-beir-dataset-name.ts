import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import { nanoBEIRDatasets } from './nano-beir-datasets.ts';

/**
 * The full name of a NanoBEIR dataset, which is also its split on the Hub.
 *
 * @param name its short name in any case.
 * @throws NAME_UNKNOWN with the names there are.
 * @example nanoBEIRDatasetName('msmarco') // 'NanoMSMARCO'
 */
export function nanoBEIRDatasetName(name: string): string {
  const short = name.toLowerCase();
  if (!Object.hasOwn(nanoBEIRDatasets, short)) {
    const known = Object.keys(nanoBEIRDatasets);
    const near = nearestName(short, known);
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `There is no NanoBEIR dataset ${JSON.stringify(name)}.`,
      fix: `${near === undefined ? 'Use' : `Did you mean ${near}? There are`} ${known.join(', ')}.`,
      details: { name, known },
    });
  }
  return `Nano${nanoBEIRDatasets[short as keyof typeof nanoBEIRDatasets]}`;
}
