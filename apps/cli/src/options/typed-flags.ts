import type { Command } from 'commander';

/** The flags that were typed, such as `--epochs`, in the order of the help; defaults are none. */
export function typedFlags(command: Command): readonly string[] {
  return command.options
    .filter((option) => command.getOptionValueSource(option.attributeName()) === 'cli')
    .map(({ long }) => long!);
}
