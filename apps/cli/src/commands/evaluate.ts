import { Command } from 'commander';
import { chooseEvaluator } from '../choose-evaluator.ts';
import { loadModel } from '../load-model.ts';
import { loadClassifier } from '../loss-files/load-classifier.ts';
import type { CommonOptions } from '../options/common-options.ts';
import { addCommonOptions, addDataOptions, type DataOptions } from '../options/data-options.ts';
import { weightsOption } from '../options/weights-option.ts';
import { readData } from '../read-data.ts';
import { makeReporter } from '../report/make-reporter.ts';

interface EvaluateOptions extends CommonOptions, DataOptions {
  readonly model: string;
  readonly weights?: 'float32' | 'int8';
  readonly test: string;
}

/**
 * `sentenceforge evaluate`: how well similarities of embeddings follow scores, or tell positives from negatives; how
 * often the classifier that a model was trained with is right.
 */
export function evaluateCommand(): Command {
  const command = new Command('evaluate')
    .description(
      'Evaluate a model: correlations on scored pairs, accuracy on triplets and classes.',
    )
    .requiredOption('--model <dir>', 'model folder, or a name on the Hugging Face Hub')
    .addOption(weightsOption())
    .requiredOption('--test <file>', 'scored pairs, triplets, or pairs with classes; CSV or TSV')
    .addHelpText(
      'after',
      '\nExample:\n  sentenceforge evaluate --model out/stsb --test test.csv --score-range 0,5',
    );
  return addCommonOptions(addDataOptions(command)).action(async (options: EvaluateOptions) => {
    const report = makeReporter(options.json);
    const examples = await readData(options.test, options, report);
    const model = await loadModel(options.model, options, report);
    const classifier = await loadClassifier(options.model, model, examples);
    const evaluator = chooseEvaluator(options.test, examples, classifier);
    const { metrics } = await evaluator.evaluate(model);
    report({ event: 'evaluate', name: 'test', when: 'after', metrics });
  });
}
