import { humanReporter } from './human-reporter.ts';
import { jsonReporter } from './json-reporter.ts';
import type { Reporter } from './reporter.ts';

/** The reporter of this process: JSON lines, or text in colour where a person looks (NO_COLOR is honoured). */
export function makeReporter(json: boolean): Reporter {
  const out = (text: string): unknown => process.stdout.write(text);
  if (json) return jsonReporter(out);
  const colorful = (stream: NodeJS.WriteStream): boolean =>
    stream.isTTY === true && !process.env.NO_COLOR;
  return humanReporter({
    out,
    err: (text) => process.stderr.write(text),
    // a terminal without a size tells 0
    columns: () => (process.stderr.isTTY ? process.stderr.columns || 80 : undefined),
    now: () => performance.now(),
    memory: () => process.memoryUsage.rss(),
    color: { out: colorful(process.stdout), err: colorful(process.stderr) },
  });
}
