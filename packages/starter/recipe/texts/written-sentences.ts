import { createGenerator } from '@sentenceforge/random';
import { everydayWords } from './everyday-words.ts';
import { sentencePatterns } from './sentence-patterns.ts';
import type { Synset } from './wordnet.ts';

/** Frames of verbs that take a thing or a person as their object. */
const transitiveFrames = [8, 9, 11];

/** Sentences made from patterns, everyday words and WordNet's nouns and verbs; the same for the same seed. */
export function writtenSentences(
  count: number,
  { nouns, verbs, seed }: { nouns: readonly Synset[]; verbs: readonly Synset[]; seed: number },
): string[] {
  const words: Readonly<Record<string, readonly string[]>> = {
    ...everydayWords,
    thing: plainWords(nouns.filter(({ file }) => [5, 6, 8, 13, 20].includes(file))),
    someone: plainWords(nouns.filter(({ file, count }) => file === 18 && count > 0)),
    verb: plainWords(
      verbs.filter(
        ({ frames, count }) =>
          count > 1 && frames.some((frame) => transitiveFrames.includes(frame)),
      ),
    ).map(presentParticiple),
  };
  const generator = createGenerator({ seed });
  const pick = (from: readonly string[]): string => from[generator.integer(from.length)]!;
  return Array.from({ length: count }, () => {
    const filled = pick(sentencePatterns).replaceAll(/\{(\w+)\}/g, (_, slot) => pick(words[slot]!));
    const sentence = filled.replaceAll(/\b(a) (?=[aeiou])/gi, '$1n ');
    return sentence[0]!.toUpperCase() + sentence.slice(1);
  });
}

/** Words of one part, in small letters. */
function plainWords(synsets: readonly Synset[]): string[] {
  return synsets.map(({ word }) => word).filter((word) => /^[a-z]{3,12}$/.test(word));
}

function presentParticiple(verb: string): string {
  if (/[^aeiouy][aeiou][bdgklmnprt]$/.test(verb) && verb.length < 5)
    return `${verb}${verb.at(-1)}ing`;
  if (verb.endsWith('ie')) return `${verb.slice(0, -2)}ying`;
  if (/[^eo]e$/.test(verb)) return `${verb.slice(0, -1)}ing`;
  return `${verb}ing`;
}
