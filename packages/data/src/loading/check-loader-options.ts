import { SentenceForgeError } from '@sentenceforge/errors';
import type { DataLoaderOptions } from '../data-loader.ts';
import { requireWhole } from './require-whole.ts';
import { samplers } from './samplers/samplers.ts';

/** Looks at the options of a `DataLoader`. Errors: OPTION_INVALID; NAME_UNKNOWN for the name of a sampler. */
export function checkLoaderOptions(options: DataLoaderOptions): void {
  const { batchSize, batchTokens, countTokens, seed, sampler } = options;
  if (batchSize !== undefined) requireWhole('batchSize', batchSize, 1);
  if (batchTokens !== undefined) requireWhole('batchTokens', batchTokens, 1);
  if (seed !== undefined) requireWhole('seed', seed);
  for (const name of ['shuffle', 'dropLast'] as const) {
    const value = options[name];
    if (value === undefined || typeof value === 'boolean') continue;
    throw invalid(
      name,
      value,
      `The option ${name} of a DataLoader is ${String(value)}.`,
      'Give true or false.',
    );
  }
  if (countTokens !== undefined && typeof countTokens !== 'function') {
    throw invalid(
      'countTokens',
      countTokens,
      'The option countTokens of a DataLoader is not a function.',
      'Give a function from a text to its number of tokens.',
    );
  }
  if (batchTokens !== undefined) checkBudget(options);
  checkSampler(sampler);
}

/** A token budget needs a way to count, and neither a batch size nor full batches go with it. */
function checkBudget({ batchTokens, batchSize, countTokens, dropLast }: DataLoaderOptions): void {
  const refuse = (problem: string, fix: string): SentenceForgeError =>
    invalid('batchTokens', batchTokens, `batchTokens was given ${problem}.`, fix);
  if (countTokens === undefined) throw refuse('without countTokens', 'Give countTokens as well.');
  if (batchSize !== undefined) throw refuse('with batchSize', 'Give one of the two.');
  if (dropLast) throw refuse('with dropLast, but no batch is full to the token', 'Omit dropLast.');
}

function checkSampler(sampler: unknown): void {
  if (sampler === undefined) return;
  if (typeof sampler === 'string') {
    if (Object.hasOwn(samplers, sampler)) return;
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `There is no sampler "${sampler}".`,
      fix: `Give ${Object.keys(samplers).join(', ')}, or a BatchSampler of your own.`,
      details: { option: 'sampler', value: sampler },
    });
  }
  const plan = sampler !== null && typeof sampler === 'object' && 'plan' in sampler && sampler.plan;
  if (typeof plan === 'function') return;
  throw invalid(
    'sampler',
    sampler,
    'The option sampler of a DataLoader is neither a name nor a record with a function plan.',
    `Give ${Object.keys(samplers).join(', ')}, or { name, plan }.`,
  );
}

function invalid(option: string, value: unknown, problem: string, fix: string): SentenceForgeError {
  return new SentenceForgeError('OPTION_INVALID', { problem, fix, details: { option, value } });
}
