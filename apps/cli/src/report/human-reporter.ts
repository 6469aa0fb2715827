import { createColors } from 'picocolors';
import type { CliEvent } from './cli-event.ts';
import { comparisonTable } from './comparison-table.ts';
import { duration } from './duration.ts';
import { makeProgress } from './progress.ts';
import type { Reporter } from './reporter.ts';

export interface HumanReporterOptions {
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and notices. */
  readonly err: (text: string) => void;
  /** The width of the terminal that progress is redrawn on; undefined where it is no terminal. */
  readonly columns: () => number | undefined;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Bytes of memory that this process holds. */
  readonly memory: () => number;
  /** Whether each of the two takes colours: one may be redirected while the other is a terminal. */
  readonly color: { readonly out: boolean; readonly err: boolean };
}

const signed = (value: number): string => `${value < 0 ? '' : '+'}${value.toFixed(4)}`;

/** Lines for people: results on standard output; notices and progress on standard error. */
export function humanReporter(options: HumanReporterOptions): Reporter {
  const { out, err, columns, now, memory, color } = options;
  const colors = createColors(color.err);
  const { bold } = createColors(color.out);
  const before = new Map<string, Readonly<Record<string, number>>>();
  const after = new Map<string, Readonly<Record<string, number>>>();
  const progress = makeProgress({ write: err, columns, now, paint: colors.green });

  const show: { [Kind in CliEvent['event']]: (event: Extract<CliEvent, { event: Kind }>) => void } =
    {
      notice: ({ message }) => err(`${colors.yellow('notice')} ${message}\n`),
      step: ({ step, total_steps, loss, examples_per_second, seconds_left }) =>
        progress.show(
          step / total_steps,
          `step ${step}/${total_steps}  loss ${loss.toFixed(4)}  ${examples_per_second.toFixed(0)} examples/s  ${(memory() / 2 ** 30).toFixed(1)} GiB  ${duration(seconds_left)} left`,
        ),
      progress: ({ done, total }) => progress.show(done / total, `${done}/${total} texts`),
      evaluate: ({ name, when, steps, metrics }) => {
        if (when === 'before') before.set(name, metrics);
        if (when === 'after') after.set(name, metrics);
        // a model that was only evaluated has no before
        const alone = when === 'after' && !before.has(name);
        const place = when === 'during' ? `after ${steps} steps` : alone ? '' : `${when} training`;
        const values = Object.entries(metrics)
          .map(([metric, value]) => `${metric} ${bold(value.toFixed(4))}`)
          .join('  ');
        out(`${name.padEnd(5)} ${place && `${place.padEnd(16)} `}${values}\n`);
      },
      verdict: ({ name, metric, verdict, difference, difference_interval: [low, high] }) =>
        out(
          `${name.padEnd(5)} ${bold(verdict)}: ${metric} ${signed(difference)} (95% interval ${signed(low)} to ${signed(high)})\n`,
        ),
      replayed: ({ step, loss, gradient_norm, examples, largest_gradients: largest }) =>
        out(
          [
            `step ${step}: loss ${bold(String(loss))}, norm of the gradient ${gradient_norm}`,
            ...largest.map(({ name, norm }) => `  ${norm.toPrecision(4).padEnd(12)} ${name}`),
            ...examples.map(
              ({ texts, label, row }) =>
                `  ${row === undefined ? '' : `row ${row}  `}${JSON.stringify(texts)} ${JSON.stringify(label) ?? ''}`,
            ),
            '',
          ].join('\n'),
        ),
      finding: ({ message }) => err(`${colors.yellow('data')}   ${message}\n`),
      // what is saved now and then is in the log; a line for each would only scroll the others away
      checkpoint: () => {},
      resumed: ({ step, path }) => err(`resumed after ${step} steps from ${path}\n`),
      saved: ({ path }) => out(`${comparisonTable(before, after)}saved ${bold(path)}\n`),
      reloaded: ({ path, identical }) =>
        out(
          `loaded ${path} again: embeddings ${identical ? 'are the same to the bit' : 'DIFFER'}\n`,
        ),
      error: ({ code, message }) => err(`${colors.red('error')} [${code}] ${message}\n`),
    };
  return (event) => {
    if (event.event !== 'step' && event.event !== 'progress') progress.clear();
    (show[event.event] as (event: CliEvent) => void)(event);
  };
}
