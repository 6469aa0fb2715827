import type { InputExample } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { Loss } from '@sentenceforge/losses';

/**
 * Check that examples have the columns and labels that a loss takes, all of them, before the first step.
 *
 * @throws LOSS_INPUT_MISMATCH, LABEL_INVALID, TEXT_EMPTY with the index of the example
 */
export function checkObjective(examples: readonly InputExample[], loss: Loss): void {
  if (loss.requires?.length) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${loss.name} requires ${loss.requires.join(', ')}, which fit does not supply yet.`,
      fix: 'Choose a loss over final embeddings.',
      details: { loss: loss.name, requires: loss.requires },
    });
  }
  const { columns, repeatLast } = loss.inputs;
  const columnCount = examples[0]!.texts.length;
  const takes = `${columns.join(', ')}${repeatLast ? ', ...' : ''}`;
  const fits = repeatLast ? columnCount >= columns.length - 1 : columnCount === columns.length;
  if (!fits) {
    throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
      problem: `${loss.name} takes the columns (${takes}), but the examples have ${columnCount} texts.`,
      fix: 'Choose a loss for this data, or the columns that this loss takes.',
      details: { loss: loss.name, columns, given: columnCount },
    });
  }
  examples.forEach(({ texts, label }, index) => {
    if (texts.length !== columnCount) {
      throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
        problem: `Example ${index} has ${texts.length} texts, the examples before it ${columnCount}.`,
        fix: 'Give every example of a loader the same number of texts.',
        details: { index, texts: texts.length, expected: columnCount },
      });
    }
    const empty = texts.findIndex((text) => text.trim() === '');
    if (empty >= 0) {
      throw new SentenceForgeError('TEXT_EMPTY', {
        problem: `Text ${empty} of example ${index} is empty or holds only white space.`,
        fix: 'Remove the example or fill in its text.',
        details: { index, text: empty },
      });
    }
    if (loss.labels !== 'none') checkLabel(label, index, loss, widthOf(examples[0]!.label));
  });
}

function widthOf(label: InputExample['label']): number {
  return typeof label === 'object' ? label.length : 1;
}

function checkLabel(label: InputExample['label'], index: number, loss: Loss, width: number): void {
  const numbers = typeof label === 'object' ? label : [label];
  const single = loss.labels === 'score' || loss.labels === 'binary' || loss.labels === 'class';
  const rules: Readonly<Partial<Record<Loss['labels'], (value: number) => boolean>>> = {
    binary: (value) => value === 0 || value === 1,
    class: (value) => Number.isInteger(value) && value >= 0,
  };
  const rule = rules[loss.labels] ?? (() => true);
  const wrong =
    numbers.length !== (single ? 1 : Math.max(1, width)) ||
    numbers.some((value) => value === undefined || !Number.isFinite(value) || !rule(value));
  if (!wrong) return;
  throw new SentenceForgeError('LABEL_INVALID', {
    problem: `The label of example ${index} is ${JSON.stringify(label)}; ${loss.name} needs a ${loss.labels} label.`,
    fix: 'Give every example a label of that kind.',
    details: { index, label, loss: loss.name, kind: loss.labels },
  });
}
