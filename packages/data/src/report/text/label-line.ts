import type { LabelReport } from '../data-report.ts';
import { formatNumber } from './format-number.ts';
import { formatShare } from './format-share.ts';

const mostClasses = 10;

/**
 * What there is to say about a column of labels, in a line.
 *
 * @example labelLine(report) // 'label: 2 classes: 0 (75%), 1 (25%)'
 */
export function labelLine(label: LabelReport): string {
  switch (label.kind) {
    case 'numbers':
      return `${label.column}: numbers for distillation`;
    case 'score': {
      const [low, high] = label.range;
      const guessed = label.isRangeGuessed ? ', guessed' : '';
      return `${label.column}: ${label.scores} scores from ${formatNumber(label.lowest)} to ${formatNumber(label.highest)}, mean ${formatNumber(label.mean)} (range ${low} to ${high}${guessed})`;
    }
    case 'class': {
      const total = label.classes.reduce((sum, { count }) => sum + count, 0);
      const shown = label.classes
        .slice(0, mostClasses)
        .map(({ name, count }) => `${name} (${formatShare(count / total)})`);
      const more = label.classes.length - shown.length;
      return `${label.column}: ${label.classes.length} classes: ${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
    }
  }
}
