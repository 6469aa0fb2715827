/** Whether an entry of `files` may match several paths, as opposed to being one. */
export function isPattern(file: string): boolean {
  return /[*?[]|\/$/.test(file);
}
