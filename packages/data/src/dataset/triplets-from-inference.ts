import { SentenceForgeError } from '@sentenceforge/errors';
import { createGenerator } from '@sentenceforge/random';
import { parseNumber } from '../examples/parse-number.ts';
import type { Triplet } from './triplet.ts';

/** One row of natural language inference. */
export interface InferenceRow {
  readonly premise: string;
  readonly hypothesis: string;
  /** `entailment`, `contradiction` or `neutral`, or a number. */
  readonly label: unknown;
}

/** How {@link tripletsFromInference} reads and draws. */
export interface InferenceOptions {
  /** An integer from 0 to 2^53 - 1; 42 when not given. */
  seed?: number;
  /**
   * What numbers as labels mean; needed where labels are numbers. Data sets of the Hugging Face Hub (snli, multi_nli,
   * all-nli) have entailment 0, contradiction 2; Python's `NLIDataReader` has contradiction 0, entailment 1.
   */
  classes?: { readonly entailment: number; readonly contradiction: number };
}

/**
 * Triplets as Python's training_nli_v2 script makes them for MultipleNegativesRankingLoss. Each row counts in both
 * directions: its hypothesis is also a premise of its premise. Every premise with at least one entailment and one
 * contradiction gives two triplets, with hypotheses drawn at random: (premise, entailment, contradiction) and
 * (entailment, premise, contradiction). Spaces around texts are removed, equal hypotheses count once.
 *
 * @throws OPTION_INVALID for a number as label without the option classes.
 *
 * @example tripletsFromInference(rows, { seed: 42 })[0] // { anchor, positive, negative }
 */
export function tripletsFromInference(
  rows: Iterable<InferenceRow>,
  { seed = 42, classes }: InferenceOptions = {},
): Triplet[] {
  const premises = new Map<string, Hypotheses>();
  const add = (premise: string, hypothesis: string, meaning: keyof Hypotheses): void => {
    const known = premises.get(premise) ?? { entailment: new Set(), contradiction: new Set() };
    known[meaning].add(hypothesis);
    premises.set(premise, known);
  };
  for (const { premise, hypothesis, label } of rows) {
    const meaning = meaningOf(label, classes);
    if (meaning === undefined) continue;
    add(premise.trim(), hypothesis.trim(), meaning);
    add(hypothesis.trim(), premise.trim(), meaning);
  }
  const generator = createGenerator({ seed });
  const draw = (texts: ReadonlySet<string>): string => [...texts][generator.integer(texts.size)]!;
  const triplets: Triplet[] = [];
  for (const [premise, { entailment, contradiction }] of premises) {
    if (entailment.size === 0 || contradiction.size === 0) continue;
    triplets.push(
      { anchor: premise, positive: draw(entailment), negative: draw(contradiction) },
      { anchor: draw(entailment), positive: premise, negative: draw(contradiction) },
    );
  }
  return triplets;
}

interface Hypotheses {
  readonly entailment: Set<string>;
  readonly contradiction: Set<string>;
}

function meaningOf(
  label: unknown,
  classes: InferenceOptions['classes'],
): keyof Hypotheses | undefined {
  const number = parseNumber(label);
  if (number === undefined) {
    const name = String(label).trim().toLowerCase();
    return name === 'entailment' || name === 'contradiction' ? name : undefined;
  }
  if (classes === undefined) throwUnknownOrder(label);
  if (number === classes.entailment) return 'entailment';
  return number === classes.contradiction ? 'contradiction' : undefined;
}

function throwUnknownOrder(label: unknown): never {
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `The labels are numbers, such as ${String(label)}, and there are two usual orders: entailment 0, neutral 1, contradiction 2 (the Hugging Face Hub) and contradiction 0, entailment 1, neutral 2 (Python's NLIDataReader).`,
    fix: 'Say which with the option classes: { entailment: 0, contradiction: 2 } or { entailment: 1, contradiction: 0 }.',
    details: { option: 'classes', value: label },
  });
}
