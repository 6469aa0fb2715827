import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { variantNames } from './variant-sides.ts';

const parts = ['train', 'encode', 'step', ...variantNames] as const;

/** The bench's command line, checked. */
export interface Options {
  readonly model: string;
  readonly train: string;
  readonly test: string;
  readonly repetitions: number;
  readonly steps: number;
  readonly threads: number;
  readonly only: (typeof parts)[number] | undefined;
  readonly python: string | undefined;
  /** How our side holds weights when it encodes. */
  readonly weights: 'float32' | 'int8';
  readonly json: boolean;
}

const usage =
  'bench --model DIR --train FILE --test FILE [--repetitions 5] [--steps 60] [--threads N] [--only train|encode|step|cached|recompute|frozen] [--weights float32|int8] [--python PATH] [--json]';

/**
 * Reads the bench's options. Relative paths start at the folder that the command was typed in.
 *
 * @throws SentenceForgeError `OPTION_INVALID` for an unknown, missing or senseless option, `FILE_NOT_FOUND` for a path that does not exist.
 */
export function readOptions(argv: readonly string[]): Options {
  const values = parse(argv);
  const only = parts.find((part) => part === values.only);
  if (values.only !== undefined && !only) {
    throw invalid(`--only is ${values.only}; it is one of ${parts.join(', ')}.`);
  }
  return {
    model: path('model', values.model),
    train: only === 'encode' ? '' : path('train', values.train),
    test: only !== undefined && only !== 'encode' ? '' : path('test', values.test),
    repetitions: count('repetitions', values.repetitions),
    steps: count('steps', values.steps),
    threads: count('threads', values.threads ?? `${availableParallelism()}`),
    only,
    python: values.python,
    weights: values.weights === 'int8' ? 'int8' : 'float32',
    json: values.json,
  };
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: argv.filter((argument) => argument !== '--'),
      options: {
        model: { type: 'string' },
        train: { type: 'string' },
        test: { type: 'string' },
        repetitions: { type: 'string', default: '5' },
        steps: { type: 'string', default: '60' },
        threads: { type: 'string' },
        only: { type: 'string' },
        python: { type: 'string' },
        weights: { type: 'string', default: 'float32' },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (cause) {
    throw invalid(reasonOf(cause));
  }
}

function path(name: string, value: string | undefined): string {
  if (value === undefined) throw invalid(`--${name} is missing.`);
  const absolute = resolve(process.env.INIT_CWD ?? '.', value);
  if (existsSync(absolute)) return absolute;
  throw new SentenceForgeError('FILE_NOT_FOUND', {
    problem: `There is nothing at ${absolute}.`,
    fix: `Check the path given to --${name}.`,
    details: { file: absolute },
  });
}

function count(name: string, value: string): number {
  const number = Number(value);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw invalid(`--${name} is ${value}; it is a whole number from 1.`);
}

function invalid(problem: string): SentenceForgeError {
  return new SentenceForgeError('OPTION_INVALID', { problem, fix: `Usage: ${usage}` });
}
