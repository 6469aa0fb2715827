import { exp, mean, multiply, subtract, sum, type Tensor } from '@sentenceforge/graph';

/**
 * The mean Kullback-Leibler divergence of rows, from the logarithms of their probabilities `[N, C]`
 * (`torch.nn.KLDivLoss(reduction='batchmean')`).
 */
export function divergence(student: Tensor, teacher: Tensor): Tensor {
  return mean(sum(multiply(exp(teacher), subtract(teacher, student)), { axes: [1] }));
}
