import { className } from '../../examples/labels/class-name.ts';
import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { makeFindings } from '../findings/make-findings.ts';
import type { SplitTable } from '../splits/split-table.ts';

/**
 * Classes of a later split that an earlier one does not have in the column of the same name.
 *
 * @example checkUnseenClasses(train, dev)
 */
export function checkUnseenClasses(earlier: SplitTable, later: SplitTable): Finding[] {
  return later.labels.flatMap((label) => {
    const same = earlier.labels.find(({ name }) => name === label.name);
    if (label.labelling.kind !== 'class' || same?.labelling.kind !== 'class') return [];
    const known = new Set(same.values.map(className));
    const faults = label.values.flatMap((value, row) => {
      const name = className(value);
      return name === undefined || known.has(name) ? [] : [{ table: later, row, columns: [label] }];
    });
    const problem = `${later.name}, column ${label.name}: ${counted(faults.length, 'row')} with a class that ${earlier.name} does not have`;
    return makeFindings('CLASS_UNSEEN', faults, problem);
  });
}
