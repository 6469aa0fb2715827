import { createGenerator } from '@sentenceforge/random';
import { InputExample } from '../input-example.ts';

/**
 * Examples for DenoisingAutoEncoderLoss (TSDAE): each text as (damaged, original). Damage leaves words out, which are
 * what stands between spaces; at least one word stays. Python's `DenoisingAutoEncoderDataset`, whose default share of
 * deleted words this is.
 *
 * @param ratio the share of words to leave out, 0..1
 * @param seed what is left out follows from
 *
 * @example denoisingExamples(['How do I reset my password?'])[0].texts // ['How my', 'How do I reset my password?']
 */
export function denoisingExamples(
  texts: readonly string[],
  { ratio = 0.6, seed = 42 }: { ratio?: number; seed?: number } = {},
): InputExample<{ texts: [damaged: string, original: string] }>[] {
  const generator = createGenerator({ seed });
  return texts.map((original) => {
    const words = original.split(/\s+/).filter(Boolean);
    const kept = words.filter(() => generator.uniform() > ratio);
    const any = words.length > 0 ? [words[generator.integer(words.length)]!] : [original];
    return new InputExample({ texts: [(kept.length > 0 ? kept : any).join(' '), original] });
  });
}
