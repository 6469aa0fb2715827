import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { Backend } from '@sentenceforge/graph';
import { caseGraph } from './case-graph.ts';
import { compareCase } from './compare-case.ts';
import type { LossCase, Nested } from './loss-case.ts';
import { runOnBackend } from './run-on-backend.ts';
import { writeNested } from './write-nested.ts';

/** DESIGN's bar for float32: 1e-5 of the largest number, 1e-7 where that is below 1e-6. */
const float32 = { relative: 1e-5, small: 1e-6, floor: 1e-2 } as const;

/** What came of a case: a line to print, and the case with our numbers in place of the reference's. */
export interface CaseOutcome {
  readonly passed: boolean;
  readonly line: string;
  readonly computed: object;
}

/** Run a case on a backend and compare; whatever goes wrong is the reason on its line. */
export async function runCase(given: LossCase, backend: Backend): Promise<CaseOutcome> {
  const title = describe(given);
  try {
    const graph = caseGraph(given);
    const numbers = await runOnBackend(graph, backend);
    const { value, gradients, problems } = compareCase(given, graph, numbers, float32);
    const computed: Record<string, unknown> = { ...cleared(given), value: numbers.value.data[0] };
    graph.gradients.forEach(({ path }, index) => {
      place(computed, path, writeNested(numbers.gradients[index]!));
    });
    const figures = `value ${value.toExponential(1)}  grads ${gradients.toExponential(1)}`;
    const [problem] = problems;
    return {
      passed: problem === undefined,
      line: problem === undefined ? `ok   ${title}  ${figures}` : `FAIL ${title}: ${problem}`,
      computed,
    };
  } catch (cause) {
    const reason = SentenceForgeError.isInstance(cause) ? cause.problem : reasonOf(cause);
    const line = `FAIL ${title}: ${reason.split('\n')[0]}`;
    return { passed: false, line, computed: { ...cleared(given), value: null } };
  }
}

/** The case without the numbers of the reference. */
function cleared(given: LossCase): Record<string, unknown> {
  const isCase = typeof given === 'object' && given !== null;
  return {
    ...(isCase ? given : {}),
    grads: [],
    param_grads: {},
    ...(isCase && given.twin_grads !== undefined ? { twin_grads: [] } : {}),
    ...(isCase && given.layer_grads !== undefined ? { layer_grads: [] } : {}),
  };
}

function place(target: object, path: readonly (string | number)[], value: Nested): void {
  const [key, ...rest] = path;
  const record = target as Record<string | number, object>;
  if (rest.length === 0) record[key!] = value as unknown as object;
  else {
    record[key!] ??= [];
    place(record[key!]!, rest, value);
  }
}

function describe(given: LossCase | null): string {
  const words = Object.entries(given?.args ?? {}).map(([name, value]) => {
    return `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`;
  });
  return [given?.loss ?? '?', ...words, ...(given?.note ? [`(${given.note})`] : [])].join(' ');
}
