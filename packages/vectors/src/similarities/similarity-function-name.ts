/** How two embeddings are compared; the values of Python's `SimilarityFunction`, also what model folders store. */
export type SimilarityFunctionName = 'cosine' | 'dot' | 'euclidean' | 'manhattan';
