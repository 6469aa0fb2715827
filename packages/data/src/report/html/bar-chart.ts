import { escapeHtml } from './escape-html.ts';

/** One bar of a chart. */
export interface Bar {
  /** What it stands for: shown when the pointer is on it. */
  readonly name: string;
  /** At least 0. */
  readonly value: number;
}

const width = 360;
const height = 120;

/**
 * A bar chart as an SVG element, with a title and a label at each end of its axis.
 *
 * @example barChart('score', [{ name: '0 to 1', value: 3 }], ['0', '1'])
 */
export function barChart(
  title: string,
  bars: readonly Bar[],
  [first, last]: readonly [string, string],
): string {
  const most = Math.max(1, ...bars.map(({ value }) => value));
  const step = width / Math.max(1, bars.length);
  const shapes = bars.map(({ name, value }, place) => {
    const size = (value / most) * height;
    const box = [
      `x="${(place * step).toFixed(1)}"`,
      `y="${(height - size + 20).toFixed(1)}"`,
      `width="${Math.max(1, step - 1).toFixed(1)}"`,
      `height="${size.toFixed(1)}"`,
    ].join(' ');
    return `<rect ${box}><title>${escapeHtml(`${name}: ${value}`)}</title></rect>`;
  });
  const base = height + 36;
  return `<svg viewBox="0 0 ${width} ${height + 42}" role="img" aria-label="${escapeHtml(title)}">
<text x="0" y="12">${escapeHtml(title)}</text>
<text x="${width}" y="12" text-anchor="end">most: ${most}</text>
${shapes.join('\n')}
<text x="0" y="${base}">${escapeHtml(first)}</text>
<text x="${width}" y="${base}" text-anchor="end">${escapeHtml(last)}</text>
</svg>`;
}
