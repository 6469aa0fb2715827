import { SentenceForgeError } from '@sentenceforge/errors';
import type { SentenceTransformer } from '@sentenceforge/models';
import type { Evaluator } from '../evaluator.ts';

type Context = Parameters<Evaluator['evaluate']>[1];
type Result = Awaited<ReturnType<Evaluator['evaluate']>>;

/**
 * What an evaluator finds; undefined when the signal cut it short.
 *
 * @throws what the evaluator throws for other reasons; OPTION_INVALID when it returns something else than metrics
 */
export async function evaluation(
  evaluator: Evaluator,
  model: SentenceTransformer,
  context: Context,
): Promise<Result | undefined> {
  try {
    const result: unknown = await evaluator.evaluate(model, context);
    if (isResult(result)) return result;
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `The evaluator returned ${JSON.stringify(result)}.`,
      fix: 'Return { metrics, primaryMetric }: numbers by name, and the name of one of them.',
      details: { option: 'evaluator' },
    });
  } catch (error) {
    if (context.signal?.aborted && isAbort(error, context.signal)) return undefined;
    throw error;
  } finally {
    await model.dispose();
  }
}

function isResult(result: unknown): result is Result {
  if (typeof result !== 'object' || result === null) return false;
  const { metrics, primaryMetric } = result as Partial<Result>;
  return typeof metrics === 'object' && metrics !== null && typeof primaryMetric === 'string';
}

function isAbort(error: unknown, signal: AbortSignal): boolean {
  return error === signal.reason || (error instanceof Error && error.name === 'AbortError');
}
