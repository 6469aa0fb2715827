import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A meaning in WordNet. */
export interface Synset {
  /** Its first word, spaces for underscores. */
  readonly word: string;
  /** The lexicographer's file: 5 animals, 6 artifacts, 13 food, 18 persons ... (lexnames(5WN)). */
  readonly file: number;
  readonly definition: string;
  readonly examples: readonly string[];
  /** Sentence frames of its first word, for verbs: 2 `Somebody ----s`, 8 `Somebody ----s something` (wninput(5WN)). */
  readonly frames: readonly number[];
  /** How often its first word was found in this meaning in WordNet's tagged texts. */
  readonly count: number;
}

/** The synsets of one part of speech, from the folder of Debian's package wordnet-base. */
export function readSynsets(folder: string, part: 'noun' | 'verb' | 'adj' | 'adv'): Synset[] {
  const counts = readCounts(folder);
  const lines = readFileSync(join(folder, `data.${part}`), 'utf8').split('\n');
  return lines.filter((line) => /^\d{8} /.test(line)).map((line) => synsetOf(line, counts));
}

function synsetOf(line: string, counts: ReadonlyMap<string, number>): Synset {
  const [data, gloss] = line.split(' | ') as [string, string];
  const [, file, type, , lemma, sense] = data.split(' ') as string[];
  const [definition, ...rest] = gloss.split(/; (?=")/);
  const number = Number.parseInt(sense!, 16);
  const frames = [...data.matchAll(/ \+ (\d\d) (?:00|01)(?= |$)/g)].map((match) =>
    Number(match[1]),
  );
  return {
    word: lemma!.replaceAll('_', ' ').replace(/\(.*\)$/, ''),
    file: Number(file),
    definition: definition!.trim(),
    examples:
      rest
        .join(' ')
        .match(/"[^"]+"/g)
        ?.map((quoted) => quoted.slice(1, -1)) ?? [],
    frames,
    count: counts.get(`${lemma!.toLowerCase()} ${type} ${Number(file)} ${number}`) ?? 0,
  };
}

const typeLetters = ['', 'n', 'v', 'a', 'r', 's'];

/** Lines of cntlist.rev: `lemma%type:file:sense:head:id number-of-sense count`. */
function readCounts(folder: string): Map<string, number> {
  const lines = readFileSync(join(folder, 'cntlist.rev'), 'utf8').split('\n');
  const entries = lines.flatMap((line): [string, number][] => {
    const match = /^(.+)%(\d):(\d\d):(\d\d):\S* \d+ (\d+)$/.exec(line);
    if (!match) return [];
    const [, lemma, type, file, sense, count] = match;
    const key = `${lemma} ${typeLetters[Number(type)]} ${Number(file)} ${Number(sense)}`;
    return [[key, Number(count)]];
  });
  return new Map(entries);
}
