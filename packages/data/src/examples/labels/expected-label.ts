import type { Labelling } from './labelling.ts';
import { listNames } from './list-names.ts';

/**
 * What a label should be, for messages.
 *
 * @example expectedLabel({ kind: 'score', range: [0, 5], isGuessed: true }) // 'a number from 0 to 5'
 */
export function expectedLabel(labelling: Labelling): string {
  switch (labelling.kind) {
    case 'numbers':
      return 'a list of numbers';
    case 'class':
      return labelling.names === undefined
        ? 'a whole number of at least 0'
        : `one of the classes ${listNames(labelling.names)}`;
    case 'score':
      return `a number from ${labelling.range[0]} to ${labelling.range[1]}`;
    case 'number':
      return 'a number';
  }
}
