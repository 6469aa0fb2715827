import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { text } from 'node:stream/consumers';
import { reasonOf, SentenceForgeError } from '@sentenceforge/errors';
import { writeNpy } from '@sentenceforge/vectors';
import { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { loadModel } from '../load-model.ts';
import type { CommonOptions } from '../options/common-options.ts';
import { addCommonOptions } from '../options/data-options.ts';
import { positiveInteger } from '../options/parsers.ts';
import { weightsOption } from '../options/weights-option.ts';
import { makeReporter } from '../report/make-reporter.ts';
import { requireWritable } from '../require-writable.ts';

interface EncodeOptions extends CommonOptions {
  readonly model: string;
  readonly weights?: 'float32' | 'int8';
  readonly input: string;
  readonly output: string;
  readonly batchSize: number;
}

/** `sentenceforge encode`: texts, one a line, to a NumPy file of their embeddings. */
export function encodeCommand(): Command {
  const command = new Command('encode')
    .description('Encode texts, one a line, to a NumPy file.')
    .requiredOption('--model <dir>', 'model folder, or a name on the Hugging Face Hub')
    .addOption(weightsOption())
    .requiredOption('--input <file>', 'texts, one a line; - for standard input')
    .requiredOption('--output <file>', 'the .npy file')
    .option('--batch-size <n>', 'texts per run of the model', positiveInteger, 32)
    .addHelpText(
      'after',
      '\nExample:\n  sentenceforge encode --model out/stsb --input sentences.txt --output embeddings.npy',
    );
  return addCommonOptions(command).action(async (options: EncodeOptions) => {
    const report = makeReporter(options.json);
    const content =
      options.input === '-' ? await text(process.stdin) : await readText(options.input);
    const model = await loadModel(options.model, options, report);
    await requireWritable(dirname(options.output));
    const matrix = await model.encode(lines(content), {
      batchSize: options.batchSize,
      onProgress: ({ done, total }) => report({ event: 'progress', done, total }),
    });
    await writeFileAtomic(options.output, Buffer.from(writeNpy(matrix))).catch((cause: unknown) => {
      throw new SentenceForgeError('OUTPUT_NOT_WRITABLE', {
        problem: `${options.output} cannot be written: ${reasonOf(cause)}.`,
        fix: 'Give an --output file in a folder that you may write to.',
        details: { file: options.output },
        cause,
      });
    });
    report({ event: 'saved', path: options.output });
  });
}

/** Lines as texts: an empty line is a text too, the end of the last line does not start another. */
function lines(content: string): string[] {
  const all = content.split(/\r?\n/);
  if (all.at(-1) === '') all.pop();
  return all;
}

function readText(file: string): Promise<string> {
  return readFile(file, 'utf8').catch((cause: unknown) => {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `The file ${file} cannot be read.`,
      fix: 'Check the path given to --input.',
      details: { file },
      cause,
    });
  });
}
