/** Whether a revision is a whole commit hash, which never changes its meaning. */
export function isCommit(revision: string): boolean {
  return typeof revision === 'string' && /^[0-9a-f]{40}$/.test(revision);
}
