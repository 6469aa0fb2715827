import { createGenerator, permutation } from '@sentenceforge/random';
import { type NearIntents, scorePair } from './score-pair.ts';

/** A line of questions.jsonl. */
export interface Question {
  readonly intent: string;
  readonly split: string;
  readonly text: string;
}

type Row = Readonly<Record<string, string | number>>;

interface Pair {
  readonly first: Question;
  readonly second: Question;
  readonly score: number;
  readonly label: string;
}

const seed = 42;
/** How many pairs there are of each of the three classes. */
const pairsOfClass = { train: 500, dev: 100, test: 200 };

/**
 * The rows of the demo's files, by file name: `SPLIT.csv` with scores, `nli-SPLIT.csv` with the same pairs and their
 * classes, `triplets-SPLIT.csv` with a near negative for each pair of one intent. Equal in every run.
 *
 * @example makeDemoTables(questions, near)['train.csv'] // [{ sentence1: ..., sentence2: ..., score: 2.5 }, ...]
 */
export function makeDemoTables(
  questions: readonly Question[],
  near: readonly NearIntents[],
): Record<string, Row[]> {
  const tables: Record<string, Row[]> = {};
  for (const [split, count] of Object.entries(pairsOfClass)) {
    const pairs = pairsOf(
      questions.filter((question) => question.split === split),
      near,
    );
    const ofClass = (label: string) => shuffled(pairs.filter((pair) => pair.label === label));
    const classes = [
      ofClass('entailment').slice(0, count),
      alike(ofClass('neutral')).slice(0, count),
      alike(ofClass('contradiction')).slice(0, count),
    ];
    const drawn = shuffled(classes.flat());
    tables[`${split}.csv`] = drawn.map(({ first, second, score }) => ({
      sentence1: first.text,
      sentence2: second.text,
      score,
    }));
    tables[`nli-${split}.csv`] = drawn.map(({ first, second, label }) => ({
      premise: first.text,
      hypothesis: second.text,
      label,
    }));
    tables[`triplets-${split}.csv`] = tripletsOf(pairs, drawn);
  }
  return tables;
}

/** Every two questions, once. */
function pairsOf(questions: readonly Question[], near: readonly NearIntents[]): Pair[] {
  return questions.flatMap((first, index) =>
    questions.slice(index + 1).map((second) => {
      const score = scorePair(first.intent, second.intent, near);
      return { first, second, score, label: labelOf(score) };
    }),
  );
}

function labelOf(score: number): string {
  if (score === 0) return 'contradiction';
  return score === 5 ? 'entailment' : 'neutral';
}

function tripletsOf(pairs: readonly Pair[], drawn: readonly Pair[]): Row[] {
  const generator = createGenerator({ seed });
  const nearPairs = pairs.filter(({ label }) => label === 'neutral');
  return drawn
    .filter(({ label }) => label === 'entailment')
    .map(({ first: anchor, second: positive }) => {
      const negatives = nearPairs.flatMap(({ first, second }) => {
        if (first === anchor) return [second];
        return second === anchor ? [first] : [];
      });
      const negative = negatives[generator.integer(negatives.length)]!;
      return { anchor: anchor.text, positive: positive.text, negative: negative.text };
    });
}

/** Of every two pairs the one with more words in common: chance alone seldom brings together what looks alike. */
function alike(pairs: readonly Pair[]): Pair[] {
  return Array.from({ length: Math.floor(pairs.length / 2) }, (_, index) => {
    const [one, other] = [pairs[2 * index]!, pairs[2 * index + 1]!];
    return wordsInCommon(other) > wordsInCommon(one) ? other : one;
  });
}

/** The share of the words of both that stand in both, in [0, 1]. */
function wordsInCommon({ first, second }: Pair): number {
  const words = wordsOf(first.text);
  const others = wordsOf(second.text);
  const shared = Array.from(words).filter((word) => others.has(word));
  return shared.length / (words.size + others.size - shared.length);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[a-z]+/g));
}

function shuffled<T>(items: readonly T[]): T[] {
  return Array.from(permutation(items.length, { seed }), (index) => items[index]!);
}
