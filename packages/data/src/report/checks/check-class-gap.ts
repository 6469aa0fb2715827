import { className } from '../../examples/labels/class-name.ts';
import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { makeFindings } from '../findings/make-findings.ts';
import type { SplitTable } from '../splits/split-table.ts';

const isId = (name: string | undefined): name is string => /^\d+$/.test(name ?? '');

/**
 * Rows of training data with class ids above the smallest one that no row has; none where classes have names.
 *
 * @example checkClassGap(train)
 */
export function checkClassGap(table: SplitTable): Finding[] {
  return table.labels.flatMap((label) => {
    if (label.labelling.kind !== 'class' || label.labelling.names !== undefined) return [];
    const names = label.values.map(className);
    const ids = new Set(names.filter(isId).map(Number));
    if (ids.size === 0) return [];
    let gap = 0;
    while (ids.has(gap)) gap += 1;
    const faults = names.flatMap((name, row) =>
      isId(name) && Number(name) > gap ? [{ table, row, columns: [label] }] : [],
    );
    const problem = `${table.name}, column ${label.name}: no row of class ${gap}, but ${counted(faults.length, 'row')} of higher ones`;
    return makeFindings('CLASS_GAP', faults, problem);
  });
}
