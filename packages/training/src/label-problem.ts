import type { InputExample } from '@sentenceforge/data';
import type { LabelKind, Loss } from '@sentenceforge/losses';

type Label = InputExample['label'];

/** What is wrong with a label. */
export interface LabelProblem {
  /** The end of a sentence that starts with the place. */
  readonly problem: string;
  readonly fix: string;
  /** Whether another loss might take such a label. */
  readonly isPairing?: boolean;
}

const wanted: Readonly<Record<Exclude<LabelKind, 'none'>, string>> = {
  score: 'a score, which is one number',
  binary: '0 or 1',
  class: 'a class id: a whole number from 0',
  scores: 'scores: a list of numbers',
  embedding: "the teacher's embedding: a list of numbers",
};

/**
 * What is wrong with an example's label for a loss; undefined if nothing is. `first` is the label of the first example,
 * which says how long lists are.
 *
 * @example labelProblem(0.5, softmaxLoss({ numLabels: 3 }), 0)?.problem // 'the label is 0.5, but SoftmaxLoss needs ...'
 */
export function labelProblem(label: Label, loss: Loss, first: Label): LabelProblem | undefined {
  const kind = loss.labels;
  if (kind === 'none') return undefined;
  const numbers = typeof label === 'object' ? label : [label];
  const isDistribution =
    kind === 'class' && typeof label === 'object' && label.length === loss.classes;
  const isSingle = kind !== 'scores' && kind !== 'embedding' && !isDistribution;
  const fix = 'Correct the label, or leave the example out.';
  const pairing = (problem: string): LabelProblem => ({
    problem: `${problem}, but ${loss.name} needs ${wanted[kind]}`,
    fix: 'Give every example such a label',
    isPairing: true,
  });
  if (label === undefined) return pairing('there is no label');
  if (isSingle ? numbers.length !== 1 : kind === 'embedding' && typeof label !== 'object') {
    return pairing(`the label is ${shown(label)}`);
  }
  const bad = numbers.findIndex((number) => !Number.isFinite(number));
  if (bad >= 0 || numbers.length === 0) {
    const at = typeof label === 'object' && bad >= 0 ? `number ${bad} of the label` : 'the label';
    return { problem: `${at} is ${bad < 0 ? 'an empty list' : numbers[bad]}`, fix };
  }
  const width = typeof first === 'object' ? first.length : 1;
  if (numbers.length !== width) {
    return {
      problem: `the label is ${shown(label)}, that of the first example ${shown(first)}`,
      fix: 'Give every label of a loader the same length.',
    };
  }
  const [value] = numbers as readonly [number];
  if (kind === 'binary' && value !== 0 && value !== 1) return pairing(`the label is ${value}`);
  if (kind !== 'class' || isDistribution) return undefined;
  if (!Number.isInteger(value) || value < 0) return pairing(`the label is ${value}`);
  if (loss.classes !== undefined && value >= loss.classes) {
    return {
      problem: `the label is the class ${value}, but ${loss.name} has ${loss.classes} classes, 0 to ${loss.classes - 1}`,
      fix: `Give the loss numLabels: ${value + 1} or more, or correct the label.`,
    };
  }
  return undefined;
}

function shown(label: Label): string {
  return typeof label === 'object' ? `a list of length ${label.length}` : String(label);
}
