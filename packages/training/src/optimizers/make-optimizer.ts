import { nearestName, SentenceForgeError } from '@sentenceforge/errors';
import { compileKernels } from '../kernels/compile-kernels.ts';
import { ArenaOptimizer } from './arena-optimizer.ts';
import type { Optimizer } from './optimizer.ts';
import type { OptimizerOptions } from './optimizer-options.ts';
import { adamRule } from './rules/adam-rule.ts';
import { adamwRule } from './rules/adamw-rule.ts';
import { lionRule } from './rules/lion-rule.ts';
import { sgdRule } from './rules/sgd-rule.ts';
import type { UpdateRule } from './rules/update-rule.ts';
import type { TrainableTensor } from './trainable-tensor.ts';

const rules = new Map<string, (options: OptimizerOptions) => UpdateRule>(
  Object.entries({ adamw: adamwRule, adam: adamRule, sgd: sgdRule, lion: lionRule }),
);

/**
 * An optimizer by its name: `adamw`, `adam`, `sgd` or `lion`, in any case.
 *
 * @throws NAME_UNKNOWN; OPTION_INVALID for an option that it does not have or a value out of range
 * @example await makeOptimizer('sgd', tensors, { momentum: 0.9, nesterov: true })
 */
export async function makeOptimizer(
  name: string,
  tensors: readonly TrainableTensor[],
  { maxArenaBytes, ...options }: OptimizerOptions = {},
): Promise<Optimizer> {
  const rule = rules.get(name.toLowerCase());
  if (!rule) {
    const near = nearestName(name, rules.keys());
    throw new SentenceForgeError('NAME_UNKNOWN', {
      problem: `There is no optimizer "${name}".`,
      fix: near ? `Did you mean "${near}"?` : `Use one of ${[...rules.keys()].join(', ')}.`,
      details: { name },
    });
  }
  return new ArenaOptimizer(rule(options), tensors, await compileKernels(), maxArenaBytes);
}
