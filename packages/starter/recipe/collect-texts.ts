// Step 1: the texts, one a line, shuffled: `collect-texts.ts WORDNET TRANSLATION OUTPUT EVALUATION_FILE...`.
// Texts that are a cell of the evaluation's files (CSV or TSV), but for articles, case and punctuation, are left out.
import { readFileSync, writeFileSync } from 'node:fs';
import { permutation } from '@sentenceforge/random';
import { readArguments } from './read-arguments.ts';
import { packageDescriptions } from './texts/package-descriptions.ts';
import { readSynsets } from './texts/wordnet.ts';
import { writtenSentences } from './texts/written-sentences.ts';

const { wordnet, translation, output } = readArguments('wordnet', 'translation', 'output');
const evaluationFiles = process.argv.slice(5);
const seed = 9;

const nouns = readSynsets(wordnet, 'noun');
const verbs = readSynsets(wordnet, 'verb');
const synsets = [nouns, verbs, readSynsets(wordnet, 'adj'), readSynsets(wordnet, 'adv')].flat();

const sources: Readonly<Record<string, readonly string[]>> = {
  // a definition alone is what a word means; with its word, half of the time, the word is learned
  definitions: synsets.map(({ word, definition }, i) =>
    i % 2 ? definition : `${word}: ${definition}`,
  ),
  examples: synsets.flatMap(({ examples }) => examples),
  words: synsets.filter(({ count }) => count > 0).map(({ word }) => word),
  packages: sample(packageDescriptions(readFileSync(translation, 'utf8')).filter(isPlain), 45_000),
  written: writtenSentences(90_000, { nouns, verbs, seed }),
};

const texts = new Set<string>();
for (const [name, from] of Object.entries(sources)) {
  const before = texts.size;
  for (const text of from) if (text.length >= 3 && text.length <= 160) texts.add(text);
  console.log(`${name}: ${texts.size - before} of ${from.length}`);
}
const evaluated = new Set(evaluationFiles.flatMap(cells).map(bareWords));
const all = sample([...texts], texts.size).filter((text) => !evaluated.has(bareWords(text)));
writeFileSync(output, `${all.join('\n')}\n`);
console.log(`${texts.size - all.length} are left out, being in the evaluation's files`);
console.log(`${all.length} texts, ${all.join(' ').split(/\s+/).length} words`);

/** Some of the values, in random order. */
function sample(values: readonly string[], count: number): string[] {
  const unique = [...new Set(values)];
  return [...permutation(unique.length, { seed })].slice(0, count).map((index) => unique[index]!);
}

function isPlain(text: string): boolean {
  return /^[\x20-\x7e]+$/.test(text);
}

function cells(file: string): readonly string[] {
  const cell = file.endsWith('.csv') ? /"(?:[^"]|"")*"|[^,"\n]+/g : /[^\t\n]+/g;
  return readFileSync(file, 'utf8').match(cell) ?? [];
}

function bareWords(text: string): string {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return words.filter((word) => !['a', 'an', 'the'].includes(word)).join(' ');
}
