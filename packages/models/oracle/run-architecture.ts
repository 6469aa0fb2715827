import { isDeepStrictEqual } from 'node:util';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import type { Backend } from '@sentenceforge/graph';
import { loadTransformer } from '../src/modules/transformer.ts';
import type { ArchitectureFile } from './architecture-file.ts';
import { embedPooled } from './embed-pooled.ts';
import { largestDifference } from './largest-difference.ts';

const bound = 1e-5;

/** What our code made of one model: a line for each comparison, and its own numbers (none where it failed). */
export interface ArchitectureOutcome {
  readonly lines: readonly string[];
  readonly passed: number;
  readonly failed: number;
  readonly computed: Pick<ArchitectureFile, 'input_ids' | 'embeddings'>;
}

/**
 * Compare a model with what Python computed of it: token ids must be equal, embeddings within 1e-5.
 *
 * @param folder the model's
 * @param name what its lines start with
 */
export async function runArchitecture(
  folder: string,
  name: string,
  given: ArchitectureFile,
  backend: Backend,
): Promise<ArchitectureOutcome> {
  const lines: string[] = [];
  let passed = 0;
  const check = async (
    part: string,
    compare: () => Promise<{ isNear: boolean; figure: string }>,
  ): Promise<void> => {
    try {
      const { isNear, figure } = await compare();
      if (isNear) passed += 1;
      lines.push(`${isNear ? 'ok  ' : 'FAIL'} ${name}/${part}  ${figure}`);
    } catch (cause) {
      const reason = SentenceForgeError.isInstance(cause) ? cause.problem : reasonOf(cause);
      lines.push(`FAIL ${name}/${part}: ${reason.split('\n')[0]}`);
    }
  };
  const loading = loadTransformer(folder);
  loading.catch(() => undefined); // each check reports it
  const computed: { input_ids: number[][]; embeddings: Record<string, number[][]> } = {
    input_ids: [],
    embeddings: {},
  };
  const tokenize = async (): Promise<number[][]> => {
    const { tokenizer } = await loading;
    return given.texts.map((text) => [...tokenizer.encode(text)]);
  };
  for (const [mode, expected] of Object.entries(given.embeddings)) {
    computed.embeddings[mode] = [];
    await check(mode, async () => {
      const rows = await embedPooled(await loading, [mode], await tokenize(), backend);
      computed.embeddings[mode] = rows;
      const difference = largestDifference(rows, expected);
      return { isNear: difference <= bound, figure: difference.toExponential(1) };
    });
  }
  await check('ids', async () => {
    computed.input_ids = await tokenize();
    const { length } = given.texts;
    const equal = given.input_ids.filter((ids, text) =>
      isDeepStrictEqual(ids, computed.input_ids[text]),
    );
    const isNear = equal.length === length && given.input_ids.length === length;
    return { isNear, figure: `${equal.length} of ${length} texts` };
  });
  return { lines, passed, failed: lines.length - passed, computed };
}
