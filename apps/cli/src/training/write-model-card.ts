import { join } from 'node:path';
import type { InputExample } from '@sentenceforge/data';
import { type EvaluationResult, orderFlips } from '@sentenceforge/evaluation';
import { type Loss, losses } from '@sentenceforge/losses';
import type { SentenceTransformer } from '@sentenceforge/models';
import {
  type CardChange,
  type CardEvaluation,
  type CardSetting,
  modelCard,
  readRunLog,
  runHistory,
} from '@sentenceforge/training';
import { Command } from 'commander';
import writeFileAtomic from 'write-file-atomic';
import { primarySample } from '../evaluating/results/primary-sample.ts';
import { describeLoss } from '../loss-files/describe-loss.ts';
import { addDataOptions } from '../options/data-options.ts';
import { addTrainOptions, type TrainOptions } from '../options/train-options.ts';
import { anew } from './anew.ts';
import { columnFacts } from './column-facts.ts';
import type { HeldOut } from './held-out.ts';
import { isOnHub } from './is-on-hub.ts';
import type { VerdictEvent } from './judge.ts';
import { typedCommand } from './typed-command.ts';

/** Data that was evaluated on before and after, and the verdict. */
export interface Judged {
  readonly held: HeldOut;
  readonly after: EvaluationResult;
  readonly verdict: VerdictEvent | undefined;
}

/** How a run goes, not what it computes: no part of what repeats it. */
const passing = new Set(['resume', 'overwrite', 'json', 'output', 'threads', 'replay']);

/** Write the model card, README.md, of a model that was trained; the same for the same run, whenever it was made. */
export async function writeModelCard(
  folder: string,
  run: {
    readonly model: SentenceTransformer;
    readonly options: TrainOptions;
    readonly examples: readonly InputExample[];
    readonly loss: Loss;
    readonly verdicts: readonly Judged[];
    readonly savedStep: number;
  },
): Promise<void> {
  const { model, options, examples, loss, verdicts, savedStep } = run;
  const { maxSeqLength } = model;
  const card = modelCard({
    baseModel: { name: options.model, onHub: isOnHub(options.model) },
    model: {
      dimension: model.dimension,
      similarity: model.similarityFnName,
      ...(Number.isFinite(maxSeqLength) ? { maxSeqLength } : {}),
    },
    objectives: [
      {
        data: options.train,
        size: examples.length,
        ...columnFacts(examples, model),
        loss: {
          name: loss.name,
          options: describeLoss(loss)?.loss_options ?? {},
          ...(losses[loss.name]?.reference ? { reference: losses[loss.name]!.reference! } : {}),
        },
      },
    ],
    evaluations: verdicts.map(evaluationFacts),
    settings: settings(options),
    command: typedCommand(anew(process.argv.slice(2))),
    history: runHistory(readRunLog(folder)),
    savedStep,
    logFile: 'log.jsonl',
    versions: { node: process.version, backend: model.backend.name },
  });
  await writeFileAtomic(join(folder, 'README.md'), card);
}

function evaluationFacts({ held, after, verdict }: Judged): CardEvaluation {
  const { evaluator, before, examples, name } = held;
  const className = evaluator.constructor.name;
  const words = className.replace(/Evaluator$/, '').replace(/(?<=[a-z])(?=[A-Z])/g, ' ');
  return {
    data: name,
    task: words === 'Embedding Similarity' ? 'Semantic Similarity' : words,
    evaluator: className,
    size: examples.length,
    primaryMetric: after.primaryMetric,
    changes: mostChanged(held, after),
    metrics: Object.entries(after.metrics).map(([metric, value]) => {
      const first = before.metrics[metric];
      const judged = verdict?.metric === metric ? verdict : undefined;
      return {
        name: metric,
        after: { value, ...(judged ? { interval: judged.after_interval } : {}) },
        ...(first === undefined
          ? {}
          : { before: { value: first, ...(judged ? { interval: judged.before_interval } : {}) } }),
        ...(judged
          ? {
              difference: { value: judged.difference, interval: judged.difference_interval },
              verdict: judged.verdict,
            }
          : {}),
      };
    }),
  };
}

/** The scored pairs whose order changed most; none for other data. */
function mostChanged({ before, examples }: HeldOut, after: EvaluationResult): CardChange[] {
  const [old, now] = [primarySample(before), primarySample(after)];
  if (!old || !now || !('predicted' in old) || !('predicted' in now)) return [];
  return orderFlips(old.predicted, now.predicted, 10).map(({ index, ...change }) => {
    const { texts, label } = examples[index]!;
    return { texts, ...(typeof label === 'number' ? { label } : {}), ...change };
  });
}

/** Every flag that has a value, and whether it was changed. */
function settings(options: TrainOptions): CardSetting[] {
  const command = addDataOptions(addTrainOptions(new Command())).parse([], { from: 'user' });
  const defaults = command.opts<Record<string, unknown>>();
  return Object.entries(options).flatMap(([name, value]) => {
    if (value === undefined || passing.has(name)) return [];
    const plain = ['string', 'number', 'boolean'].includes(typeof value);
    return [
      {
        name,
        value: plain ? (value as string | number | boolean) : JSON.stringify(value),
        changed: defaults[name] !== value,
      },
    ];
  });
}
