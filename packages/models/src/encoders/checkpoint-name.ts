/**
 * A weight's name within the encoder, from what a checkpoint calls it: models with a head have the encoder under a
 * prefix, and the first checkpoints have TensorFlow's names of norms.
 *
 * @example checkpointName('bert.', 'bert.embeddings.LayerNorm.gamma'); // 'embeddings.LayerNorm.weight'
 */
export function checkpointName(prefix: string, inCheckpoint: string): string {
  const name = inCheckpoint.startsWith(prefix) ? inCheckpoint.slice(prefix.length) : inCheckpoint;
  return name.replace(/\.gamma$/, '.weight').replace(/\.beta$/, '.bias');
}
