import { createColors } from 'picocolors';
import type { CliEvent } from './cli-event.ts';
import { comparisonTable } from './comparison-table.ts';
import type { Reporter } from './reporter.ts';

export interface HumanReporterOptions {
  /** Results. */
  readonly out: (text: string) => void;
  /** Progress and notices. */
  readonly err: (text: string) => void;
  /** Whether progress may redraw its line. */
  readonly terminal: boolean;
  /** Whether each of the two takes colours: one may be redirected while the other is a terminal. */
  readonly color: { readonly out: boolean; readonly err: boolean };
}

/** Lines for people: results on standard output; notices and progress on standard error. */
export function humanReporter({ out, err, terminal, color }: HumanReporterOptions): Reporter {
  const colors = createColors(color.err);
  const { bold } = createColors(color.out);
  const before = new Map<string, Readonly<Record<string, number>>>();
  const after = new Map<string, Readonly<Record<string, number>>>();
  let told = 0;

  /** One redrawn line on a terminal; elsewhere a plain line for every tenth. */
  const progress = (share: number, text: string): void => {
    if (terminal) {
      const filled = Math.round(share * 24);
      err(`\r\x1b[K${colors.green('━'.repeat(filled))}${'─'.repeat(24 - filled)} ${text}`);
      if (share >= 1) err('\n');
      return;
    }
    const tenth = Math.floor(share * 10);
    if (tenth > told) err(`${text}\n`);
    told = share >= 1 ? 0 : tenth;
  };

  const show: { [Kind in CliEvent['event']]: (event: Extract<CliEvent, { event: Kind }>) => void } =
    {
      notice: ({ message }) => err(`${colors.yellow('notice')} ${message}\n`),
      step: ({ step, total_steps, loss, examples_per_second, seconds_left }) =>
        progress(
          step / total_steps,
          `step ${step}/${total_steps}  loss ${loss.toFixed(4)}  ${examples_per_second.toFixed(0)} examples/s  ${duration(seconds_left)} left`,
        ),
      progress: ({ done, total }) => progress(done / total, `${done}/${total} texts`),
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
      saved: ({ path }) => out(`${comparisonTable(before, after)}saved ${bold(path)}\n`),
      reloaded: ({ path, identical }) =>
        out(
          `loaded ${path} again: embeddings ${identical ? 'are the same to the bit' : 'DIFFER'}\n`,
        ),
      error: ({ code, message }) => err(`${colors.red('error')} [${code}] ${message}\n`),
    };
  return (event) => (show[event.event] as (event: CliEvent) => void)(event);
}

function duration(seconds: number): string {
  const whole = Math.round(seconds);
  return whole < 60
    ? `${whole}s`
    : `${Math.floor(whole / 60)}m${String(whole % 60).padStart(2, '0')}s`;
}
