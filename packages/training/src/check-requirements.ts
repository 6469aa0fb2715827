import { SentenceForgeError } from '@sentenceforge/errors';
import type { Loss } from '@sentenceforge/losses';

/**
 * Check that a run supplies what a loss requires.
 *
 * @param hasGuide whether the run has a guide model
 * @param recompute whether layers are computed again for their gradients
 * @throws OPTION_INVALID
 */
export function checkRequirements(
  { name, requires = [], strategy }: Loss,
  { hasGuide, recompute }: { hasGuide: boolean; recompute: boolean },
): void {
  if (requires.includes('guide') && !hasGuide) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${name} needs a guide: a model that says which candidates are too similar.`,
      fix: 'Give fit the option guide with another SentenceTransformer (in the CLI --guide DIR).',
      details: { loss: name },
    });
  }
  const whole = requires.filter((extra) => extra !== 'guide' && extra !== 'sample');
  if (whole.length === 0) return;
  if (recompute) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `recompute computes the model layer by layer, but ${name} needs ${whole.join(', ')} of the whole model.`,
      fix: 'Leave recompute out, or use another loss.',
      details: { option: 'recompute', loss: name, requires },
    });
  }
  if (!strategy) return;
  throw new SentenceForgeError('OPTION_INVALID', {
    problem: `${name} embeds a batch in blocks, but it needs ${whole.join(', ')} of the whole batch.`,
    fix: 'Use the loss without Cached.',
    details: { loss: name, requires },
  });
}
