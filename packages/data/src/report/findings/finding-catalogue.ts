import type { Severity } from './severity.ts';

/** Every code that a finding can carry, how bad it is, and what to do. Codes are stable: scripts may test for them. */
export const findingCatalogue = {
  ROW_UNREADABLE: { severity: 'error', fix: 'Correct the rows or leave them out.' },
  TEXT_EMPTY: { severity: 'error', fix: 'Give each a text or leave its row out.' },
  TEXT_BLANK: { severity: 'error', fix: 'Give each a text or leave its row out.' },
  TEXT_NULL: { severity: 'error', fix: 'Give each a text or leave its row out.' },
  TEXT_NOT_A_STRING: {
    severity: 'error',
    fix: 'Write them as strings, or choose other columns (--columns).',
  },
  TEXT_TRUNCATED: {
    severity: 'warning',
    fix: 'What exceeds the limit is not read: split the texts, or use a model with a higher limit.',
  },
  LABEL_MISSING: { severity: 'error', fix: 'Give each row a label or leave it out.' },
  SCORE_NOT_A_NUMBER: { severity: 'error', fix: 'Correct the rows or leave them out.' },
  SCORE_OUT_OF_RANGE: {
    severity: 'error',
    fix: 'Correct the rows, or give the range of the scores (--score-range).',
  },
  SCORE_CONSTANT: {
    severity: 'warning',
    fix: 'Nothing can be learned or correlated: check the column.',
  },
  CLASS_UNKNOWN: { severity: 'error', fix: 'Correct the rows or leave them out.' },
  CLASS_GAP: {
    severity: 'warning',
    fix: 'A classifier gets a class for every id up to the largest: number classes from 0 without gaps.',
  },
  CLASS_SINGLE: {
    severity: 'warning',
    fix: 'Nothing can be told apart: check the column.',
  },
  CLASS_IMBALANCE: {
    severity: 'note',
    fix: 'Rare classes are learned badly: add rows of them, or sample batches by class.',
  },
  CLASS_UNSEEN: {
    severity: 'error',
    fix: 'Add rows of them to the training data or leave them out.',
  },
  DUPLICATE_ROW: { severity: 'warning', fix: 'Keep one of each.' },
  SWAPPED_ROW: {
    severity: 'note',
    fix: 'Keep one of each, unless the order of the texts has a meaning.',
  },
  CONTRADICTORY_LABEL: { severity: 'warning', fix: 'Decide for one label, or leave the rows out.' },
  SWAPPED_LABEL: {
    severity: 'note',
    fix: 'Fine where the order of the texts has a meaning, as with premise and hypothesis; otherwise decide for one.',
  },
  POSITIVE_AS_NEGATIVE: { severity: 'warning', fix: 'Choose other negatives.' },
  IDENTICAL_TEXTS: {
    severity: 'note',
    fix: 'They teach little, unless dropout is to make the difference.',
  },
  REPEATED_TEXT: {
    severity: 'note',
    fix: 'Fine for most losses; in-batch losses want batches without duplicates.',
  },
  FALSE_NEGATIVES: {
    severity: 'warning',
    fix: 'In-batch losses push equal texts apart: use batches without duplicates.',
  },
  LEAKED_ROW: {
    severity: 'error',
    fix: 'What was trained on does not measure: leave the rows out of one of the two.',
  },
  LEAKED_TEXT: {
    severity: 'warning',
    fix: 'Split the data by text, so that none is on both sides.',
  },
  NEARLY_LEAKED_TEXT: {
    severity: 'warning',
    fix: 'Look at the examples, and leave such texts out of one of the two.',
  },
} as const satisfies Readonly<Record<string, { severity: Severity; fix: string }>>;

/** A stable code that names the kind of a finding; the keys of {@link findingCatalogue}. */
export type FindingCode = keyof typeof findingCatalogue;
