import { SentenceForgeError } from '@sentenceforge/errors';
import type { Table } from 'apache-arrow';
import type { InputExample } from '../input-example.ts';
import { tableFromRows } from './table-from-rows.ts';

/**
 * A table of examples that all have as many texts: columns text; sentence1, sentence2; anchor, positive, negative; or
 * anchor, positive, negative_1, negative_2 ...; and, where any has a label, `label` when all labels are integers, else
 * `score`.
 *
 * @throws LOSS_INPUT_MISMATCH where the number of texts differs.
 *
 * @example tableFromExamples([new InputExample({ texts: ['a', 'b'], label: 0.5 })]).schema.names // sentence1, sentence2, score
 */
export function tableFromExamples(examples: readonly InputExample[]): Table {
  const count = examples[0]?.texts.length ?? 0;
  const names = textNames(count);
  const label = examples.every((example) => isInteger(example.label)) ? 'label' : 'score';
  const isLabelled = examples.some((example) => example.label !== undefined);
  const rows = examples.map((example, index) => {
    if (example.texts.length !== count) {
      throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
        problem: `Example ${index + 1} has ${example.texts.length} texts, the first has ${count}.`,
        fix: 'Make a data set of each kind of example.',
        details: { row: index + 1, value: example.texts.length },
      });
    }
    const row = names.map((name, place) => [name, example.texts[place]] as const);
    return Object.fromEntries(isLabelled ? [...row, [label, example.label]] : row);
  });
  return tableFromRows(rows);
}

function textNames(count: number): readonly string[] {
  if (count === 1) return ['text'];
  if (count === 2) return ['sentence1', 'sentence2'];
  const negatives = Array.from({ length: count - 2 }, (_, index) => `negative_${index + 1}`);
  return ['anchor', 'positive', ...(count === 3 ? ['negative'] : negatives)];
}

function isInteger(label: InputExample['label']): boolean {
  return label === undefined || Number.isInteger(label);
}
