import type { DataReport } from '../data-report.ts';
import type { Finding } from '../findings/finding.ts';
import { formatPlace } from '../text/format-place.ts';
import { shownPlaces } from '../text/shown-places.ts';
import { escapeHtml } from './escape-html.ts';
import { pageStyle } from './page-style.ts';
import { renderSplit } from './render-split.ts';

/**
 * A report as one page of HTML that needs no other file and runs no script, with plots of scores, classes and lengths.
 *
 * @example await writeFile('report.html', renderReportHtml(await checkData({ train })));
 */
export function renderReportHtml({ splits, findings }: DataReport): string {
  const found = findings.length === 0 ? '<p>None.</p>' : findings.map(renderFinding).join('\n');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Data report</title>
<style>${pageStyle}</style>
</head>
<body>
<h1>Data report</h1>
<section>
<h2>Findings</h2>
${found}
</section>
${splits.map(renderSplit).join('\n')}
</body>
</html>
`;
}

function renderFinding({ severity, code, message, count, places }: Finding): string {
  const items = places.slice(0, shownPlaces).map((place) => {
    const match = place.match ? `<br>as ${escapeHtml(formatPlace(place.match))}` : '';
    return `<li>${escapeHtml(formatPlace(place))}${match}</li>`;
  });
  const more = count > items.length ? `<li>and ${count - items.length} more</li>` : '';
  return `<div class="finding ${severity}">
<p><strong>${severity}</strong> <code>${code}</code> ${escapeHtml(message)}</p>
<ul>${items.join('\n')}${more}</ul>
</div>`;
}
