import { SentenceForgeError } from '@sentenceforge/errors';
import { nanoBEIRDatasetName } from './nano-beir-dataset-name.ts';

/**
 * The full names of NanoBEIR datasets, in their order.
 *
 * @param names their short names in any case.
 * @throws NAME_UNKNOWN with the names there are; EVALUATION_INPUT_INVALID when one is given twice, also in another case.
 * @example nanoBEIRFullNames(['msmarco', 'NQ']) // ['NanoMSMARCO', 'NanoNQ']
 */
export function nanoBEIRFullNames(names: readonly string[]): string[] {
  const fullNames = names.map(nanoBEIRDatasetName);
  const repeated = fullNames.find((name, index) => fullNames.indexOf(name) !== index);
  if (repeated !== undefined) {
    throw new SentenceForgeError('EVALUATION_INPUT_INVALID', {
      problem: `The dataset ${repeated} is given more than once, among ${names.join(', ')}: it would count twice.`,
      fix: 'Name every dataset once.',
      details: { dataset: repeated, names },
    });
  }
  return fullNames;
}
