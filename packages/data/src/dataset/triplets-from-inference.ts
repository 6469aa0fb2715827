import { createGenerator } from '@sentenceforge/random';
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
   * What numbers as labels mean; contradiction 0, entailment 1 (Python's `NLIDataReader`) when not given. Hugging Face's
   * snli, multi_nli and all-nli have entailment 0, contradiction 2.
   */
  classes?: { readonly entailment: number; readonly contradiction: number };
}

/**
 * Triplets as Python's training_nli_v2 script makes them for MultipleNegativesRankingLoss. Each row counts in both
 * directions: its hypothesis is also a premise of its premise. Every premise with at least one entailment and one
 * contradiction gives two triplets, with hypotheses drawn at random: (premise, entailment, contradiction) and
 * (entailment, premise, contradiction). Spaces around texts are removed, equal hypotheses count once.
 *
 * @example tripletsFromInference(rows, { seed: 42 })[0] // { anchor, positive, negative }
 */
export function tripletsFromInference(
  rows: Iterable<InferenceRow>,
  { seed = 42, classes = { contradiction: 0, entailment: 1 } }: InferenceOptions = {},
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
  classes: NonNullable<InferenceOptions['classes']>,
): keyof Hypotheses | undefined {
  const name = typeof label === 'string' ? label.trim().toLowerCase() : undefined;
  if (name === 'entailment' || name === 'contradiction') return name;
  if (name !== undefined) return undefined;
  if (Number(label) === classes.entailment) return 'entailment';
  return Number(label) === classes.contradiction ? 'contradiction' : undefined;
}
