import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { compareCase } from './compare-case.ts';
import { evaluateCase } from './evaluate-case.ts';
import type { EvaluatorCase } from './evaluator-case.ts';

/** What came of a case: a line to print, and the case with our numbers in place of the reference's. */
export interface CaseOutcome {
  readonly passed: boolean;
  readonly line: string;
  readonly computed: object;
}

/** Run a case and compare; whatever goes wrong is the reason on its line. */
export async function runCase(
  given: EvaluatorCase,
  vectors: Readonly<Record<string, readonly number[]>>,
): Promise<CaseOutcome> {
  const title = describe(given);
  try {
    const numbers = await evaluateCase(given, vectors);
    const { difference, problems } = compareCase(given, numbers);
    const [problem] = problems;
    return {
      passed: problem === undefined,
      line:
        problem === undefined
          ? `ok   ${title}  ${Object.keys(numbers.metrics).length} metrics ${difference.toExponential(1)}`
          : `FAIL ${title}: ${problem}`,
      computed: { ...given, ...numbers },
    };
  } catch (cause) {
    const reason = SentenceForgeError.isInstance(cause) ? cause.problem : reasonOf(cause);
    return {
      passed: false,
      line: `FAIL ${title}: ${reason.split('\n')[0]}`,
      computed: { ...given, metrics: {}, primary_metric: null, csv: {} },
    };
  }
}

function describe(given: EvaluatorCase | null): string {
  const words = [given?.evaluator ?? '?', given?.args?.name, given?.note && `(${given.note})`];
  return words.filter(Boolean).join(' ');
}
