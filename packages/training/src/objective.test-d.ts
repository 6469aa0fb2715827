import { DataLoader, InputExample } from '@sentenceforge/data';
import { mean } from '@sentenceforge/graph';
import {
  contrastiveLoss,
  contrastiveTensionLoss,
  cosineSimilarityLoss,
  defineLoss,
  type LabelKind,
  type Loss,
  type LossInputs,
  makeLoss,
  matryoshkaLoss,
  multipleNegativesRankingLoss,
  softmaxLoss,
  tripletLoss,
} from '@sentenceforge/losses';
import type { SentenceTransformer } from '@sentenceforge/models';
import { fit } from './fit.ts';
import type { FitOptions } from './fit-options.ts';
import type { Objective } from './objective.ts';

/** What `fit` takes and refuses before anything runs. Type-checked, never run. */

declare const model: SentenceTransformer;

const alone = new DataLoader([new InputExample({ texts: ['a'], label: 2 })]);
const pairs = new DataLoader([new InputExample({ texts: ['a', 'b'] })]);
const scored = new DataLoader([
  new InputExample({ texts: ['a', 'b'], label: 1 }),
  new InputExample({ guid: 'second', texts: ['c', 'd'], label: 0.5 }),
]);
const triplets = new DataLoader([new InputExample({ texts: ['a', 'b', 'c'] })]);
const distilled = new DataLoader([new InputExample({ texts: ['a', 'b', 'c'], label: [1, 2] })]);
declare const any: DataLoader;
declare const anyTexts: DataLoader<{ texts: string[]; label: number }>;
declare const maybeLabelled: DataLoader<{ texts: [string, string]; label: number | undefined }>;

const loss = <const Inputs extends LossInputs, const Labels extends LabelKind>(
  inputs: Inputs,
  labels: Labels,
) => defineLoss({ name: 'SomeLoss', inputs, labels, compute: ({ columns: [x] }) => mean(x!) })();
const ranking = loss(
  { columns: ['anchor', 'positive', 'negative'], atLeast: 2, atMost: Infinity },
  'none',
);
const upToFour = loss({ columns: ['anchor', 'positive'], atMost: 4 }, 'none');
const oneOrTwo = loss({ columns: ['damaged', 'original'], atLeast: 1 }, 'none');
const teacherScores = loss({ columns: ['query', 'positive', 'negative'] }, 'scores');
const teacher = loss({ columns: ['sentence'], atMost: Infinity }, 'embedding');
const sentences = loss({ columns: ['sentence'] }, 'class');
const scoreOrNone = loss({ columns: ['sentence1', 'sentence2'] }, 'score' as 'score' | 'none');
const general = makeLoss('CosineSimilarityLoss');
const wrapper = (inner: Loss): Loss => inner;

// what fits, alone and together with others of another kind
await fit(model, { trainObjectives: [[scored, cosineSimilarityLoss()]] });
await fit(model, {
  trainObjectives: [
    [scored, cosineSimilarityLoss({ lossFct: 'l1' })],
    [scored, contrastiveLoss({ margin: 1 })],
    [scored, softmaxLoss({ numLabels: 2 })],
    [triplets, tripletLoss()],
    [distilled, tripletLoss()],
    [alone, sentences],
    [distilled, teacherScores],
    [distilled, teacher],
    [pairs, scoreOrNone],
    [pairs, contrastiveTensionLoss()],
    [scored, contrastiveTensionLoss()],
    [triplets, multipleNegativesRankingLoss()],
  ],
  epochs: 2,
  onStep: ({ loss: value }) => value.toFixed(),
});
await fit(model, {
  trainObjectives: [
    [pairs, ranking],
    [triplets, ranking],
    [scored, ranking],
    [triplets, upToFour],
    [alone, oneOrTwo],
    [pairs, oneOrTwo],
  ],
});

// what is only known when it runs
await fit(model, {
  trainObjectives: [
    [any, cosineSimilarityLoss()],
    [any, ranking],
    [any, teacher],
    [anyTexts, tripletLoss()],
    [maybeLabelled, contrastiveLoss()],
    [alone, general],
    [triplets, wrapper(cosineSimilarityLoss())],
    [scored, matryoshkaLoss({ loss: cosineSimilarityLoss(), matryoshkaDims: [8] })],
  ],
});
const objectives: Objective[] = [[pairs, cosineSimilarityLoss()]];
const options: FitOptions = { trainObjectives: objectives, epochs: 1 };
await fit(model, options);
await fit(model, { ...options, seed: 3 });
await fit(model, { trainObjectives: objectives.slice(1) });

// too many texts, or too few
await fit(model, {
  trainObjectives: [
    // @ts-expect-error The loss takes 2 texts (sentence1, sentence2), but the examples of this loader have 1 text.
    [alone, cosineSimilarityLoss()],
  ],
});
await fit(model, {
  trainObjectives: [
    [scored, cosineSimilarityLoss()],
    // @ts-expect-error 2 texts
    [pairs, tripletLoss()],
  ],
});
// @ts-expect-error 3 texts
await fit(model, { trainObjectives: [[distilled, contrastiveLoss()]] });
// @ts-expect-error 1 text
await fit(model, { trainObjectives: [[alone, ranking]] });
// @ts-expect-error 1 text
await fit(model, { trainObjectives: [[alone, upToFour]] });
const five = new DataLoader([new InputExample({ texts: ['a', 'b', 'c', 'd', 'e'] })]);
// @ts-expect-error 5 texts
await fit(model, { trainObjectives: [[five, upToFour]] });
// @ts-expect-error 3 texts
await fit(model, { trainObjectives: [[triplets, oneOrTwo]] });

// no label
// @ts-expect-error The loss needs a score for each example, but the examples of this loader have no label.
await fit(model, { trainObjectives: [[pairs, cosineSimilarityLoss()]] });
// @ts-expect-error no label
await fit(model, { trainObjectives: [[pairs, contrastiveLoss()]] });
// @ts-expect-error no label
await fit(model, { trainObjectives: [[pairs, softmaxLoss({ numLabels: 3 })]] });
// @ts-expect-error no label
await fit(model, { trainObjectives: [[triplets, teacherScores]] });

// a list where a number is needed, and the reverse
const lists = new DataLoader([new InputExample({ texts: ['a', 'b'], label: [0.1, 0.2] })]);
// @ts-expect-error a list
await fit(model, { trainObjectives: [[lists, cosineSimilarityLoss()]] });
// @ts-expect-error a list
await fit(model, { trainObjectives: [[lists, contrastiveLoss()]] });
// probabilities of classes may stand for a class
await fit(model, { trainObjectives: [[lists, softmaxLoss({ numLabels: 2 })]] });
// @ts-expect-error a number
await fit(model, { trainObjectives: [[scored, teacher]] });

// one number of texts or another
const either = new DataLoader([
  new InputExample<{ texts: [string, string] | [string]; label: number }>({
    texts: ['a'],
    label: 1,
  }),
]);
await fit(model, { trainObjectives: [[either, cosineSimilarityLoss()]] });
// @ts-expect-error 3 texts are neither
await fit(model, { trainObjectives: [[either, tripletLoss()]] });

// objectives that were made before
const made = [[pairs, cosineSimilarityLoss()]] as const;
// @ts-expect-error no label
await fit(model, { trainObjectives: made });
