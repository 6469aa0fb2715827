import type { InputExample } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import type { Loss, LossInputs } from '@sentenceforge/losses';
import { examplePlace } from './example-place.ts';
import { labelProblem } from './label-problem.ts';

/** What {@link checkObjective} may tell. */
export interface CheckObjectiveOptions {
  /** Names of losses that fit such examples, for the message about a loss that does not. */
  readonly alternatives?: readonly string[];
}

/**
 * Check that examples have the columns and labels that a loss takes, all of them, before the first step.
 *
 * @throws LOSS_INPUT_MISMATCH, LABEL_INVALID, TEXT_EMPTY with the index of the example (0 for the first) and, where it
 *   was read from a file, with file, row and column; DATA_EMPTY without examples
 *
 * @example checkObjective(examples, softmaxLoss({ numLabels: 3 }), { alternatives: ['CoSENTLoss'] })
 */
export function checkObjective(
  examples: readonly InputExample[],
  loss: Loss,
  { alternatives = [] }: CheckObjectiveOptions = {},
): void {
  const [first] = examples;
  if (!first) {
    throw new SentenceForgeError('DATA_EMPTY', {
      problem: `There are no examples for ${loss.name}.`,
      fix: 'Give at least one.',
      details: { loss: loss.name },
    });
  }
  const others = alternatives.filter((name) => name !== loss.name);
  const choose = `choose a loss that fits the data${others.length > 0 ? `: ${others.join(', ')}` : ''}.`;
  checkCount(first, loss, choose);
  const labelOf = ({ label, texts }: InputExample): InputExample['label'] =>
    label ?? loss.defaultLabel?.(texts);
  const firstLabel = labelOf(first);

  for (const [index, example] of examples.entries()) {
    const { texts } = example;
    if (texts.length !== first.texts.length) {
      const { says, details } = examplePlace(example, index);
      throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
        problem: `${says} has ${counted(texts.length)}, the examples before it ${first.texts.length}.`,
        fix: 'Give every example of a loader the same number of texts.',
        details: { ...details, texts: texts.length, expected: first.texts.length },
      });
    }
    const empty = texts.findIndex((text) => text.trim() === '');
    if (empty >= 0) {
      const { says, details } = examplePlace(example, index, empty);
      throw new SentenceForgeError('TEXT_EMPTY', {
        problem: `${says}: text ${empty} is empty or holds only white space.`,
        fix: 'Leave the example out, or fill in its text.',
        details: { ...details, text: empty },
      });
    }
    const label = labelOf(example);
    const wrong = labelProblem(label, loss, firstLabel);
    if (wrong) {
      const { says, details } = examplePlace(example, index, 'label');
      throw new SentenceForgeError('LABEL_INVALID', {
        problem: `${says}: ${wrong.problem}.`,
        fix: wrong.isPairing ? `${wrong.fix}, or ${choose}` : wrong.fix,
        details: { ...details, label, loss: loss.name, kind: loss.labels, alternatives: others },
      });
    }
  }
}

/** The first example's number of texts stands for all: others are compared with it. */
function checkCount(first: InputExample, loss: Loss, choose: string): void {
  const { columns, atLeast = columns.length, atMost = columns.length } = loss.inputs;
  const given = first.texts.length;
  if (given >= atLeast && given <= atMost) return;
  const { says, details } = examplePlace(first, 0);
  throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
    problem: `${says} has ${counted(given)}, but ${loss.name} takes ${listed(loss.inputs)}.`,
    fix: `Give the columns that this loss takes, or ${choose}`,
    details: { ...details, loss: loss.name, columns, atLeast, atMost, given },
  });
}

function listed({
  columns,
  atLeast = columns.length,
  atMost = columns.length,
}: LossInputs): string {
  const names = `(${columns.join(', ')}${atMost > columns.length ? ', ...' : ''})`;
  if (atLeast === atMost) return `${counted(atLeast)} ${names}`;
  return `${atLeast} ${atMost === Infinity ? 'or more' : `to ${atMost}`} texts ${names}`;
}

function counted(texts: number): string {
  return texts === 1 ? '1 text' : `${texts} texts`;
}
