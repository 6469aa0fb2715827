import type { Finding } from '../findings/finding.ts';

/** Findings as short texts: code, how often, and the rows and columns of the first, each with what it matches. */
export function told(findings: readonly Finding[]): string[] {
  return findings.map(({ code, count, places }) => {
    const at = places.map(({ row, column, match }) =>
      match ? `${row} ${column} = ${match.row} ${match.column}` : `${row} ${column}`,
    );
    return `${code} ${count}: ${at.join('; ')}`;
  });
}
