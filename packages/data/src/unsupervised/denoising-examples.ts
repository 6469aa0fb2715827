import { SentenceForgeError } from '@sentenceforge/errors';
import { createGenerator } from '@sentenceforge/random';
import { InputExample } from '../input-example.ts';

/**
 * Examples for DenoisingAutoEncoderLoss (TSDAE): each text as (damaged, original). Damage leaves words out, which are
 * what stands between spaces; at least one word stays. Python's `DenoisingAutoEncoderDataset`, whose default share of
 * deleted words this is. Python draws the damage anew each time an example is read; here it is drawn once: call it again
 * with another seed for another epoch.
 *
 * @param ratio the share of words to leave out, 0..1
 * @param seed what is left out follows from
 * @throws OPTION_INVALID for a ratio outside of 0..1
 *
 * @example denoisingExamples(['How do I reset my password?'])[0].texts // ['How my', 'How do I reset my password?']
 */
export function denoisingExamples(
  texts: readonly string[],
  { ratio = 0.6, seed = 42 }: { ratio?: number; seed?: number } = {},
): InputExample<{ texts: [damaged: string, original: string] }>[] {
  if (!(ratio >= 0 && ratio <= 1)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `ratio is ${ratio}.`,
      fix: 'Give the share of words to leave out, from 0 to 1, such as 0.6.',
      details: { ratio },
    });
  }
  const generator = createGenerator({ seed });
  return texts.map((original) => {
    const words = original.split(/\s+/).filter(Boolean);
    const kept = words.filter(() => generator.uniform() > ratio);
    const any = words.length > 0 ? [words[generator.integer(words.length)]!] : [original];
    return new InputExample({ texts: [(kept.length > 0 ? kept : any).join(' '), original] });
  });
}
