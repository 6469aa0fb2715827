import { Command } from 'commander';
import { collectItems } from '../evaluating/collect-items.ts';
import { evaluateModels } from '../evaluating/evaluate-models.ts';
import { loadModels } from '../evaluating/load-models.ts';
import { type PreparedEvaluation, prepareEvaluation } from '../evaluating/prepare-evaluation.ts';
import { requireDistinct } from '../evaluating/require-distinct.ts';
import { reportResult } from '../evaluating/results/report-result.ts';
import { resultFormats } from '../evaluating/results/result-formats.ts';
import { addEvaluateOptions, type EvaluateOptions } from '../options/evaluate-options.ts';
import { makeReporter } from '../report/make-reporter.ts';
import { requireWritable } from '../require-writable.ts';

/**
 * `sentenceforge evaluate`: what one or several models reach on one or several data sets, by the evaluator that the data
 * call for; with intervals, and of two models whether they differ.
 */
export function evaluateCommand(): Command {
  const command = new Command('evaluate')
    .description('Evaluate models on files, on data sets known by name, or on a suite of both.')
    .addHelpText(
      'after',
      `
Examples:
  sentenceforge evaluate --model out/stsb --test test.csv --score-range 0,5
  sentenceforge evaluate --model all-MiniLM-L6-v2 --model out/stsb --dataset stsb --dataset sick-r
  sentenceforge evaluate --model out/stsb --test beir/scifact --format markdown
  sentenceforge evaluate --model out/stsb --suite suite.yaml --output results

A suite lists data with options of their own, in YAML or JSON:
  - {name: dev, test: dev.csv, score_range: [0, 5], similarity: [cosine, dot]}
  - {name: classes, test: pairs.tsv, evaluator: BinaryClassification}
  - {dataset: stsb}`,
    );
  return addEvaluateOptions(command).action(async (options: EvaluateOptions) => {
    const report = makeReporter(options.json);
    const { output, threads } = options;
    // whatever can be wrong is found before a model is loaded, and before anything is encoded
    requireDistinct(options.model);
    const items = await collectItems(options);
    if (output) await requireWritable(output);
    const evaluations: PreparedEvaluation[] = [];
    for (const item of items) evaluations.push(await prepareEvaluation(item, { report, threads }));

    const models = await loadModels(options, report);
    const results = await evaluateModels(models, evaluations, { output, report });

    const isSingle = models.length === 1 && evaluations.length === 1;
    if (options.json || (isSingle && !options.format)) {
      for (const result of results) reportResult(result, report);
    } else {
      process.stdout.write(resultFormats[options.format ?? 'table'](results));
    }
  });
}
