import { SentenceForgeError } from '@sentenceforge/errors';
import { concat, formatType, logSoftmax, multiply, reshape } from '@sentenceforge/graph';
import { defineLoss } from '../define-loss.ts';
import { divergence } from '../distillation/divergence.ts';
import { rules } from '../options/rules.ts';
import { similarityRules } from '../options/similarity-rules.ts';
import { named } from '../similarities/named.ts';
import {
  type PairwiseSimilarity,
  pairwiseSimilarities,
} from '../similarities/pairwise-similarities.ts';

export interface DistillKLDivLossOptions {
  /** Default the dot product. */
  readonly similarityFct: keyof typeof pairwiseSimilarities | PairwiseSimilarity;
  /** What the scores of both are divided by. Default 1. */
  readonly temperature: number;
  /** For the student's scores in place of `temperature`. */
  readonly studentTemperature: number | null;
  /** For the teacher's scores in place of `temperature`. */
  readonly teacherTemperature: number | null;
}

const defaults: DistillKLDivLossOptions = {
  similarityFct: 'dot',
  temperature: 1,
  studentTemperature: null,
  teacherTemperature: null,
};

/**
 * Brings the distribution over a query's candidates to that of a teacher, whose scores are the labels: one for each
 * column after the query.
 *
 * Columns `[B, D]`, a query and two or more candidates; labels `[B, candidates]`, the teacher's scores, of any
 * range.
 * Source: Lin, Yang and Lin 2020 (TCT-ColBERT); Python's `DistillKLDivLoss`.
 *
 * @throws LOSS_INPUT_MISMATCH from `compute`, for another number of scores than of candidates
 *
 * @example distillKLDivLoss({ temperature: 2 })
 */
export const distillKLDivLoss = defineLoss({
  name: 'DistillKLDivLoss',
  summary: "Brings the distribution over a query's candidates to a teacher's.",
  formula: 'mean(KL(softmax(t / T_t) ‖ softmax(s / T_s))) T_s²',
  reference: 'Lin, Yang and Lin 2020 (TCT-ColBERT)',
  inputs: { columns: ['query', 'positive', 'negative'], atMost: Infinity },
  labels: 'scores',
  meanOverExamples: true,
  options: defaults,
  rules: {
    similarityFct: similarityRules.pairwise,
    temperature: rules.positive,
    studentTemperature: rules.optionalPositive,
    teacherTemperature: rules.optionalPositive,
  },
  compute: ({ columns: [query, ...candidates], labels }, options) => {
    if (labels!.shape[1] !== candidates.length) {
      throw new SentenceForgeError('LOSS_INPUT_MISMATCH', {
        problem: `DistillKLDivLoss got labels ${formatType(labels!)} for ${candidates.length} candidates.`,
        fix: "Give the teacher's score of each column after the query.",
        details: { labels: labels!.shape, candidates: candidates.length },
      });
    }
    const { temperature } = options;
    const ofStudent = options.studentTemperature ?? temperature;
    const ofTeacher = options.teacherTemperature ?? temperature;
    const similarity = named(pairwiseSimilarities, options.similarityFct);
    const rows = query!.shape[0]!;
    const scores = candidates.map((c) => reshape(similarity(query!, c), [rows, 1]));
    const student = logSoftmax(multiply(concat(scores, 1), 1 / ofStudent));
    const teacher = logSoftmax(multiply(labels!, 1 / ofTeacher));
    return multiply(divergence(student, teacher), ofStudent ** 2);
  },
});
