import { expect, test } from 'vitest';
import { checkData } from '../check-data.ts';
import { tableOf } from '../testing/table-of.ts';
import { renderReportHtml } from './render-report-html.ts';

const attack = `<script>alert("x")</script><img src=x onerror='y'>`;

test('the page has the plots and findings, and nothing from the data is markup', async () => {
  const rows = [
    [attack, 'b', attack],
    [attack, '', 'other'],
  ];
  const names = ['sentence1', 'sentence2', 'label'];
  const source = tableOf(
    attack,
    [...names, attack],
    rows.map((row) => [...row, attack]),
  );
  const report = await checkData({ train: source }, { countTokens: () => 3, maxTokens: 8 });
  const page = renderReportHtml(report);
  // classes, and characters and tokens of two columns
  expect(page.match(/<svg /g)).toHaveLength(5);
  for (const { code } of report.findings) expect(page).toContain(`<code>${code}</code>`);
  expect(page).not.toMatch(/<script|<img|<link|onerror='|url\(|https?:/);
  const tags = new Set(Array.from(page.matchAll(/<(\/?)([a-z0-9!]+)/g), ([, , tag]) => tag));
  const plain = 'html head meta title style body h1 h2 section p table tr th td div svg text rect';
  const expected = [...plain.split(' '), ...'strong code ul li br !doctype'.split(' ')];
  expect([...tags].filter((tag) => !expected.includes(tag!))).toEqual([]);
});

test('without findings', async () => {
  const page = renderReportHtml(await checkData({ train: tableOf('a.csv', ['text'], [['a']]) }));
  expect(page).toContain('<p>None.</p>');
});
