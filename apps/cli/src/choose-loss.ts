import type { InputExample } from '@sentenceforge/data';
import { SentenceForgeError } from '@sentenceforge/errors';
import { type Loss, losses, lossFor, makeLoss } from '@sentenceforge/losses';
import { checkObjective, labelKinds } from '@sentenceforge/training';
import { pythonSpelling } from './python-spelling.ts';
import type { Reporter } from './report/reporter.ts';

/**
 * The loss that was asked for, or the first one that fits the examples. How many classes there are follows from the
 * examples, where the loss asks for it and no option says it.
 *
 * @throws NAME_UNKNOWN, OPTION_INVALID, and what `checkObjective` throws, with the losses that would fit
 */
export function chooseLoss(
  examples: readonly InputExample[],
  { loss: asked, lossOptions = {} }: { loss?: string; lossOptions?: Record<string, unknown> },
  report: Reporter,
): Loss {
  const texts = examples[0]!.texts.length;
  const alternatives = lossFor(texts, labelKinds(examples));
  const [first, ...others] = alternatives;
  const name = asked ?? first;
  if (name === undefined) {
    throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
      problem: `No loss takes ${texts} texts with such labels.`,
      fix: 'Choose other columns with --columns.',
      details: { texts, labels: labelKinds(examples) },
    });
  }
  if (asked === undefined) {
    const rest = others.slice(0, 4).join(', ');
    report({
      event: 'notice',
      message: `Loss: ${name}, which fits the data${rest ? `; so do ${rest}` : ''} (--loss).`,
    });
  }
  const loss = makeLoss(name, { ...classCount(name, examples, lossOptions), ...lossOptions });
  checkObjective(examples, loss, { alternatives });
  return loss;
}

/** The option that says how many classes there are, from the largest label that is a class id. */
function classCount(
  name: string,
  examples: readonly InputExample[],
  given: Record<string, unknown>,
): Record<string, number> {
  const option = Object.hasOwn(losses, name) ? losses[name]!.classes : undefined;
  if (!option || [option, pythonSpelling(option)].some((name) => Object.hasOwn(given, name))) {
    return {};
  }
  const ids = examples.map(({ label }) => label).filter(isClassId);
  return { [option]: ids.reduce((most, id) => Math.max(most, id), 0) + 1 };
}

function isClassId(label: InputExample['label']): label is number {
  return Number.isInteger(label) && Number(label) >= 0;
}
