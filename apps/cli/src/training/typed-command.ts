/**
 * What was typed, quoted for a shell where need be.
 *
 * @param argv as in `process.argv`, the program first
 *
 * @example
 * typedCommand(['node', 'main.js', 'train', '--train', 'my data.csv']); // "sentenceforge train --train 'my data.csv'"
 */
export function typedCommand(argv: readonly string[]): string {
  return ['sentenceforge', ...argv.slice(2).map(quoted)].join(' ');
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
