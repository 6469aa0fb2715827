import { className } from '../../examples/labels/class-name.ts';
import { labelReader } from '../../examples/labels/label-reader.ts';
import type { Classes } from '../../examples/labels/labelling.ts';
import { counted } from '../findings/counted.ts';
import type { Finding } from '../findings/finding.ts';
import { makeFindings } from '../findings/make-findings.ts';
import { countClasses } from '../labels/count-classes.ts';
import type { LabelColumn, SplitTable } from '../splits/split-table.ts';

const imbalanced = 10;

/**
 * Class labels that are missing or unknown; a single class; classes with less than a tenth of the rows
 * of the largest.
 *
 * @param labelling which classes there are
 * @example checkClasses(table, label, { kind: 'class', names: ['contradiction', 'entailment', 'neutral'] })
 */
export function checkClasses(table: SplitTable, label: LabelColumn, labelling: Classes): Finding[] {
  const names = label.values.map(className);
  const given = names.filter((name) => name !== undefined);
  const idOf = labelReader(labelling);
  const isKnown = (name: string): boolean => idOf(name) !== undefined;
  const counts = countClasses(given.filter(isKnown));
  const rare = new Set(
    counts.filter(({ count }) => count * imbalanced < counts[0]!.count).map(({ name }) => name),
  );
  const where = (test: (name: string | undefined) => boolean) =>
    names.flatMap((name, row) => (test(name) ? [{ table, row, columns: [label] }] : []));

  const missing = where((name) => name === undefined);
  const unknown = where((name) => name !== undefined && !isKnown(name));
  const few = where((name) => name !== undefined && rare.has(name));
  const single = counts.length === 1 && table.rows > 1 ? where((name) => name !== undefined) : [];
  const found = `${table.name}, column ${label.name}`;
  return [
    ...makeFindings(
      'LABEL_MISSING',
      missing,
      `${found}: ${counted(missing.length, 'missing class', 'missing classes')}`,
    ),
    ...makeFindings(
      'CLASS_UNKNOWN',
      unknown,
      `${found}: ${counted(unknown.length, 'label')} outside of the known classes`,
    ),
    ...makeFindings('CLASS_SINGLE', single, `${found}: all rows have class ${counts[0]?.name}`),
    ...makeFindings(
      'CLASS_IMBALANCE',
      few,
      `${found}: ${counted(rare.size, 'class', 'classes')} (${counted(few.length, 'row')}) with less than a tenth of the ${counts[0]?.count} rows of class ${counts[0]?.name}`,
    ),
  ];
}
