import { createGenerator } from '@sentenceforge/random';
import type { FindingCode } from '../findings/finding-catalogue.ts';

/** A fault and where it was planted. */
export interface PlantedFault {
  readonly code: FindingCode;
  readonly split: 'train' | 'test';
  /** From 0. */
  readonly row: number;
  readonly column: string;
  /** With which of the two columns of labels it is to be found. */
  readonly label: 'score' | 'label';
}

/** Rows with one fault of each kind. */
export interface PlantedFile {
  readonly names: readonly string[];
  readonly train: readonly (readonly unknown[])[];
  readonly test: readonly (readonly unknown[])[];
  readonly faults: readonly PlantedFault[];
}

const syllables =
  'ba be bi bo bu da de di do du ka ke ki ko ku la le li lo lu ma me mi mo mu'.split(' ');

/** Scored and classified pairs of made-up sentences. Every fault has rows of its own, all over the file. */
export function plantedFile(rows: number): PlantedFile {
  const random = createGenerator({ seed: 6 });
  const times = <Item>(count: number, make: () => Item): Item[] =>
    Array.from({ length: count }, make);
  const word = (): string =>
    times(2 + random.integer(3), () => syllables[random.integer(syllables.length)]).join('');
  const sentence = (): string => `${times(6 + random.integer(7), word).join(' ')}.`;
  const row = (): unknown[] => [
    sentence(),
    sentence(),
    random.integer(501) / 100,
    random.integer(3),
  ];
  const train = times(rows, row);
  const test = times(Math.ceil(rows / 10), row);
  const faults: PlantedFault[] = [];

  let next = 0;
  /** Overwrites values of a row from its start. */
  const plant = (
    code: FindingCode,
    column: string,
    change: (row: readonly unknown[], before: readonly unknown[]) => readonly unknown[],
  ): void => {
    next += Math.floor(rows / 20);
    const values = change(train[next]!, train[next - 7]!);
    train[next]!.splice(0, values.length, ...values);
    const label = column === 'label' ? 'label' : 'score';
    faults.push({ code, split: 'train', row: next, column, label });
  };
  const both = 'sentence1, sentence2';
  plant('TEXT_EMPTY', 'sentence1', () => ['']);
  plant('TEXT_BLANK', 'sentence2', ([first]) => [first, ' \t\u00a0']);
  plant('TEXT_NULL', 'sentence1', () => [null]);
  plant('TEXT_NOT_A_STRING', 'sentence2', ([first]) => [first, 12]);
  plant('TEXT_TRUNCATED', 'sentence1', () => ['long '.repeat(200)]);
  plant('LABEL_MISSING', 'score', ([a, b]) => [a, b, null]);
  plant('SCORE_NOT_A_NUMBER', 'score', ([a, b]) => [a, b, Number.NaN]);
  plant('SCORE_OUT_OF_RANGE', 'score', ([a, b]) => [a, b, 5.5]);
  plant('CLASS_UNKNOWN', 'label', ([a, b, score]) => [a, b, score, 'maybe']);
  plant('CLASS_GAP', 'label', ([a, b, score]) => [a, b, score, 7]);
  plant('DUPLICATE_ROW', `${both}, score`, (_, before) => before);
  plant('SWAPPED_ROW', `${both}, score`, (_, [a, b, ...labels]) => [b, a, ...labels]);
  plant('CONTRADICTORY_LABEL', `${both}, score`, (_, [a, b, score, label]) => [
    a,
    b,
    (Number(score) + 2.5) % 5,
    label,
  ]);
  plant('IDENTICAL_TEXTS', both, ([first]) => [first, first]);

  const leak = (code: FindingCode, column: string, values: readonly unknown[]): void => {
    const row = 10 * (faults.length - 13);
    test[row]!.splice(0, values.length, ...values);
    const label = column === 'label' ? 'label' : 'score';
    faults.push({ code, split: 'test', row, column, label });
  };
  const [leaked, other, near] = [3, 5, 9].map((place) => train[next + place]!);
  leak('LEAKED_ROW', both, leaked!.slice(0, 2));
  leak('LEAKED_TEXT', 'sentence1', [other![1]]);
  leak('NEARLY_LEAKED_TEXT', 'sentence1', [`  ${String(near![0]).toUpperCase()}!!`]);
  leak('CLASS_UNSEEN', 'label', ['made up', 'also made up', 1, 4]);
  return { names: ['sentence1', 'sentence2', 'score', 'label'], train, test, faults };
}
