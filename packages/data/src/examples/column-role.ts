/** What a column is for: `class` may turn out to hold scores, `score` never holds class ids. */
export type ColumnRole = 'text' | 'score' | 'class' | 'identifier' | 'unknown';

/** Names of text columns by their place in an example. */
const textPlaces: readonly (readonly string[])[] = [
  [
    'sentence1',
    'sentence_1',
    'sentence_a',
    'text1',
    'text_1',
    'text_a',
    'question1',
    'anchor',
  ].concat(['premise', 'query', 'question', 'text', 'sentence']),
  [
    'sentence2',
    'sentence_2',
    'sentence_b',
    'text2',
    'text_2',
    'text_b',
    'question2',
    'positive',
  ].concat(['hypothesis', 'answer', 'passage', 'response']),
  ['negative', 'negatives'],
];
const scores = ['score', 'scores', 'similarity', 'similarity_score', 'relatedness_score'];
const classes = ['label', 'labels', 'gold_label', 'entailment_judgment', 'is_duplicate'];
const identifiers = ['id', 'guid', 'index', 'idx', 'pair_id', 'qid1', 'qid2'];

/**
 * What a column of this name is for, and for texts whether they come first (0), second (1) or third (2) in an
 * example. For numbered labels (`label_0`, `score_1`) the place is their number. Case does not matter, nor do spaces
 * around the name.
 *
 * @example
 * columnRole('sentence_B') // { role: 'text', place: 1 }
 */
export function columnRole(name: string): { role: ColumnRole; place: number } {
  const known = name.trim().toLowerCase();
  const label = /^(label|score)_?(\d+)$/.exec(known);
  if (label !== null) return { role: 'score', place: Number(label[2]) };
  const place = /^negative_?\d+$/.test(known)
    ? 2
    : textPlaces.findIndex((names) => names.includes(known));
  if (place >= 0) return { role: 'text', place };
  if (scores.includes(known)) return { role: 'score', place };
  if (classes.includes(known)) return { role: 'class', place };
  return { role: identifiers.includes(known) ? 'identifier' : 'unknown', place };
}
