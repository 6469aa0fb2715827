import { cpus } from 'node:os';
import type { Options } from './read-options.ts';
import type { Summary } from './summarise.ts';
import type { Variant } from './variant-sides.ts';

/** A summary as a few lines for people, the last of them a row for `LOG.md`. */
export function report(
  kind: 'train' | 'encode' | Variant,
  summary: Summary,
  options: Options,
  date: Date,
): string {
  const unit = kind === 'encode' ? 'sentences/s' : 'pairs/s';
  const { ours, theirs, speed, memory } = summary;
  const range = ({ median, min, max }: Summary['speed']) =>
    `${median.toFixed(2)} (${min.toFixed(2)}-${max.toFixed(2)})`;
  const row = [
    date.toISOString().slice(0, 10),
    `${cpus()[0]?.model.trim()}, ${options.threads} threads`,
    kind === 'train'
      ? `train, ${options.steps} steps`
      : `${kind}${kind === 'encode' && options.weights === 'int8' ? ', int8' : ''}`,
    options.repetitions,
    `${ours.rate.toFixed(1)} ${unit}`,
    `${theirs.rate.toFixed(1)} ${unit}`,
    range(speed),
    `${ours.peakMegabytes.toFixed(0)} / ${theirs.peakMegabytes.toFixed(0)} MiB, ${range(memory)}`,
    '',
  ];
  return [
    `${kind}: median of ${options.repetitions} pairs`,
    `  ours    ${ours.rate.toFixed(1)} ${unit}, ${ours.peakMegabytes.toFixed(0)} MiB  (${ours.about})`,
    `  theirs  ${theirs.rate.toFixed(1)} ${unit}, ${theirs.peakMegabytes.toFixed(0)} MiB  (${theirs.about})`,
    `  speed   ${range(speed)} times theirs`,
    `  memory  ${range(memory)} of theirs`,
    `| ${row.join(' | ')} |`,
  ].join('\n');
}
