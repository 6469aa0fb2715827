import { parseNumber } from '../parse-number.ts';
import { className } from './class-name.ts';
import type { Labelling } from './labelling.ts';
import { scoreTolerance } from './score-tolerance.ts';

/** The label that a value is; undefined where it is none. */
export type LabelReader = (value: unknown) => number | readonly number[] | undefined;

/**
 * What turns values of a column into labels. Scores outside of their range by less than 1e-6 are its ends.
 *
 * @example labelReader({ kind: 'score', range: [0, 5], isGuessed: false })('4') // 0.8
 */
export function labelReader(labelling: Labelling): LabelReader {
  switch (labelling.kind) {
    case 'numbers':
      return numberList;
    case 'class': {
      if (labelling.names === undefined) return classNumber;
      const ids = new Map(labelling.names.map((name, id) => [className(name), id]));
      return (value) => ids.get(className(value));
    }
    case 'score':
      return scoreReader(labelling.range);
    case 'number':
      return parseNumber;
  }
}

function numberList(value: unknown): readonly number[] | undefined {
  const items = Array.isArray(value) ? value : [];
  const numbers = items.map(parseNumber).filter((number) => number !== undefined);
  return numbers.length > 0 && numbers.length === items.length ? numbers : undefined;
}

function classNumber(value: unknown): number | undefined {
  const number = parseNumber(value);
  return number !== undefined && Number.isInteger(number) && number >= 0 ? number : undefined;
}

function scoreReader([low, high]: readonly [number, number]): LabelReader {
  return (value) => {
    const score = parseNumber(value);
    if (score === undefined || score < low - scoreTolerance || score > high + scoreTolerance) {
      return undefined;
    }
    return (Math.min(Math.max(score, low), high) - low) / (high - low);
  };
}
