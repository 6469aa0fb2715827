import { dirname } from 'node:path';
import {
  checkData,
  formatReport,
  openTable,
  type RowProblem,
  renderReportHtml,
  type TableSource,
} from '@sentenceforge/data';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { loadModel } from '../load-model.ts';
import { addCheckOptions, type CheckOptions } from '../options/check-options.ts';
import { makeReporter } from '../report/make-reporter.ts';
import { requireWritable } from '../require-writable.ts';
import { tokenCounter } from '../token-counter.ts';

/** `sentenceforge check`: what is wrong with data, before anything is trained on it. Errors in the data end it with 2. */
export function checkCommand(): Command {
  const command = new Command('check')
    .description('Look for mistakes in data: faulty rows, contradictions, leaks between files.')
    .addHelpText(
      'after',
      '\nExit status 2 also means that the report has errors.\n\nExample:\n  sentenceforge check --train train.csv --test test.csv --model all-MiniLM-L6-v2 --html report.html',
    );
  return addCheckOptions(command).action(check);
}

async function check(options: CheckOptions): Promise<void> {
  const { columns, scoreRange, classes, batchSize, html } = options;
  const tell = makeReporter(options.json);
  // standard output is the report's
  const tellBeside = makeReporter(false);
  const unreadable: Record<string, RowProblem[]> = {};
  const splits: Record<string, TableSource> = {};
  for (const name of ['train', 'dev', 'test'] as const) {
    const file = options[name];
    if (file === undefined) continue;
    const problems: RowProblem[] = [];
    unreadable[name] = problems;
    splits[name] = await openTable(file, {
      columns,
      allowShortRows: true,
      onBadRow: (problem) => problems.push(problem),
      onNotice: (message) => tellBeside({ event: 'notice', message }),
    });
  }
  if (html !== undefined) await requireWritable(dirname(html));
  const report = await checkData(splits, {
    columns,
    scoreRange,
    classes,
    batchSize,
    unreadable,
    ...(await tokenOptions(options.model)),
  });
  process.stdout.write(options.json ? `${JSON.stringify(report)}\n` : formatReport(report));
  if (html !== undefined) {
    await writePage(html, renderReportHtml(report));
    if (!options.json) tell({ event: 'saved', path: html });
  }
  if (report.findings.some(({ severity }) => severity === 'error')) process.exitCode = 2;
}

async function tokenOptions(
  nameOrPath: string | undefined,
): Promise<{ countTokens?: (text: string) => number; maxTokens?: number }> {
  if (nameOrPath === undefined) return {};
  // what it tells about downloads goes to standard error, out of the report's way
  const model = await loadModel(nameOrPath, {}, makeReporter(false));
  const { maxSeqLength } = model;
  return {
    countTokens: tokenCounter(model),
    ...(Number.isFinite(maxSeqLength) && { maxTokens: maxSeqLength }),
  };
}

async function writePage(file: string, page: string): Promise<void> {
  try {
    await writeFileAtomic(file, page);
  } catch (cause) {
    throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
      problem: `${file} cannot be written: ${reasonOf(cause)}.`,
      fix: 'Give an --html file in a folder that you may write to.',
      details: { file },
      cause,
    });
  }
}
