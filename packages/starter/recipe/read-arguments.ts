/**
 * What a script was called with, by name.
 *
 * @throws Error with the usage when there are too few arguments
 *
 * @example const { model, texts } = readArguments('model', 'texts');
 */
export function readArguments<Name extends string>(
  ...names: readonly Name[]
): Record<Name, string> {
  const given = process.argv.slice(2);
  if (given.length < names.length) {
    throw new Error(`Usage: node ${process.argv[1]} ${names.join(' ').toUpperCase()}`);
  }
  return Object.fromEntries(names.map((name, index) => [name, given[index]!])) as Record<
    Name,
    string
  >;
}
