/**
 * A command as it is typed, quoted for a shell where need be.
 *
 * @param typed what comes after the program's name
 *
 * @example
 * typedCommand(['train', '--train', 'my data.csv']); // "sentenceforge train --train 'my data.csv'"
 */
export function typedCommand(typed: readonly string[]): string {
  return ['sentenceforge', ...typed.map(quoted)].join(' ');
}

function quoted(argument: string): string {
  return /^[\w@%+=:,./-]+$/.test(argument) ? argument : `'${argument.replaceAll("'", "'\\''")}'`;
}
