/** How a run begins, of which a command has at most one. */
const beginnings = ['--resume', '--overwrite'];

/** What was typed, less how the run was to begin: what repeats it elsewhere. */
export function anew(typed: readonly string[]): string[] {
  return typed.filter((argument) => !beginnings.includes(argument));
}
