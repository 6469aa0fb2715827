import type { Reporter } from './reporter.ts';

/** One JSON object a line. */
export function jsonReporter(write: (text: string) => void): Reporter {
  return (event) => write(`${JSON.stringify(event)}\n`);
}
