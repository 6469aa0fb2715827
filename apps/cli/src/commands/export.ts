import { join } from 'node:path';
import { type ExportOptions, saveOnnx } from '@sentenceforge/models';
import { Command, Option } from 'commander';
import { loadModel } from '../load-model.ts';
import type { CommonOptions } from '../options/common-options.ts';
import { addCommonOptions } from '../options/data-options.ts';
import { makeReporter } from '../report/make-reporter.ts';

interface ExportCommandOptions extends CommonOptions {
  readonly model: string;
  readonly output: string;
  readonly precision: NonNullable<ExportOptions['precision']>;
  readonly task?: string;
}

/** `sentenceforge export`: a model folder with an ONNX file in it, for other programs. */
export function exportCommand(): Command {
  const command = new Command('export')
    .description('Write a model with an ONNX file, in place of an earlier one, for other programs.')
    .requiredOption('--model <dir>', 'model folder, or a name on the Hugging Face Hub')
    .requiredOption('--output <dir>', 'folder for the model and its ONNX file')
    .addOption(
      new Option('--precision <type>', 'of the weights; int8 is for CPUs only')
        .choices(['float32', 'int8'])
        .default('float32'),
    )
    .option('--task <name>', 'the route to export, of a model with routes')
    .addHelpText(
      'after',
      '\nExample:\n  sentenceforge export --model out/stsb --output out/stsb-onnx --precision int8',
    );
  return addCommonOptions(command).action(async (options: ExportCommandOptions) => {
    const { model: folder, output, precision, task, threads, json } = options;
    const report = makeReporter(json);
    const model = await loadModel(folder, { threads }, report);
    const file = await saveOnnx(model, output, { precision, task });
    report({ event: 'saved', path: join(output, file) });
  });
}
