import { oneOf } from './one-of.ts';

/** Rules of options that choose a similarity or distance, with Python's names for them. */
export const similarityRules = {
  pairwise: oneOf(
    {
      cosine: ['pairwise_cos_sim', 'cos_sim'],
      dot: ['pairwise_dot_score', 'dot_score'],
      euclidean: ['pairwise_euclidean_sim', 'euclidean_sim'],
      manhattan: ['pairwise_manhattan_sim', 'manhattan_sim'],
      angle: ['pairwise_angle_sim'],
    },
    { orFunction: true },
  ),
  matrix: oneOf(
    {
      cosine: ['cos_sim', 'pytorch_cos_sim'],
      dot: ['dot_score'],
      euclidean: ['euclidean_sim'],
      manhattan: ['manhattan_sim'],
    },
    { orFunction: true },
  ),
  siamese: oneOf(
    { cosine: ['COSINE_DISTANCE'], euclidean: ['EUCLIDEAN'], manhattan: ['MANHATTAN'] },
    { orFunction: true },
  ),
  triplet: oneOf(
    { cosine: ['COSINE'], euclidean: ['EUCLIDEAN'], manhattan: ['MANHATTAN'] },
    { orFunction: true },
  ),
  batch: oneOf(
    {
      euclidean: ['euclidean_distance', 'eucledian_distance'],
      cosine: ['cosine_distance'],
    },
    { orFunction: true },
  ),
} as const;
