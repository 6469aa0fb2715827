import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import type { Encoder } from '../src/encoding/encoder.ts';
import type { Evaluator } from '../src/evaluators/evaluator.ts';
import { cases } from './cases/index.ts';

/**
 * The evaluator that Python's class and constructor arguments name.
 *
 * @throws NAME_UNKNOWN for an unknown class; OPTION_INVALID for an argument that is not read here; what the evaluator's
 *   constructor throws.
 * @example await buildEvaluator('TripletEvaluator', { anchors, positives, negatives, similarity_fn_names }, encoder)
 */
export async function buildEvaluator(
  evaluator: string,
  args: object,
  encoder: Encoder,
): Promise<Evaluator> {
  const known = Object.keys(cases);
  if (!known.includes(evaluator)) {
    const near = nearestName(evaluator, known);
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `There is no evaluator called ${JSON.stringify(evaluator)}.`,
      fix: `${near === undefined ? 'Use' : `Did you mean ${near}? There are`} ${known.join(', ')}.`,
      details: { evaluator, known },
    });
  }
  const { reads, build } = cases[evaluator]!;
  const camelCased = Object.fromEntries(
    Object.entries(args).map(([name, value]) => [camelCase(name), value]),
  );
  const other = Object.keys(camelCased).find((name) => !reads.includes(name));
  if (other !== undefined) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${evaluator} has no argument ${other}.`,
      fix: `Use ${reads.join(', ')}.`,
      details: { evaluator, argument: other },
    });
  }
  return build(camelCased, {
    encoder,
    build: (inner, innerArgs) => buildEvaluator(inner, innerArgs, encoder),
  });
}

function camelCase(name: string): string {
  return name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase());
}
