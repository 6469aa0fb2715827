import type { CaseNumbers } from './evaluate-case.ts';

/** How far a case is from its reference. */
export interface CaseComparison {
  /** The largest difference of a metric, relative to numbers above 1. */
  readonly difference: number;
  readonly problems: readonly string[];
}

/** How near is near enough. */
const tolerance = 1e-9;

/**
 * Compare what was computed with the reference: the metrics, which of them is primary, and the CSV files, whose numbers
 * may be written with other digits. What is missing on either side is a problem.
 */
export function compareCase(reference: CaseNumbers, computed: CaseNumbers): CaseComparison {
  const problems: string[] = [];
  let difference = 0;
  for (const [key, expected, got] of paired(reference.metrics, computed.metrics)) {
    if (expected === undefined) problems.push(`${key} is nothing that the reference has`);
    else if (got === undefined) problems.push(`${key} is missing`);
    else {
      const distance = distanceOf(expected, got);
      difference = Math.max(difference, distance);
      if (!(distance <= tolerance)) problems.push(`${key} is ${got}, not ${expected}`);
    }
  }
  if (computed.primary_metric !== reference.primary_metric) {
    problems.push(
      `the primary metric is ${computed.primary_metric}, not ${reference.primary_metric}`,
    );
  }
  for (const [file, expected, got] of paired(reference.csv, computed.csv)) {
    if (expected === undefined) problems.push(`${file} is no file of the reference`);
    else if (got === undefined) problems.push(`${file} is missing`);
    else if (!isSameCsv(expected, got)) {
      problems.push(`${file} is ${JSON.stringify(got)}, not ${JSON.stringify(expected)}`);
    }
  }
  return { difference, problems };
}

function paired<Value>(
  reference: Readonly<Record<string, Value>>,
  computed: Readonly<Record<string, Value>>,
): (readonly [key: string, expected: Value | undefined, got: Value | undefined])[] {
  const keys = new Set([...Object.keys(reference), ...Object.keys(computed)]);
  return [...keys].map((key) => [key, reference[key], computed[key]] as const);
}

function distanceOf(expected: number, got: number): number {
  return Object.is(expected, got) ? 0 : Math.abs(expected - got) / Math.max(1, Math.abs(expected));
}

function isSameCsv(expected: string, got: string): boolean {
  const [wanted, found] = [expected, got].map((text) => text.split(/([,\n])/));
  return (
    wanted!.length === found!.length &&
    wanted!.every((cell, index) => cell === found![index] || isSameNumber(cell, found![index]!))
  );
}

function isSameNumber(expected: string, got: string): boolean {
  const [wanted, found] = [expected, got].map((cell) => (cell === '' ? Number.NaN : Number(cell)));
  return Math.abs(wanted! - found!) <= tolerance * Math.max(1, Math.abs(wanted!));
}
