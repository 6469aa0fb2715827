import { typedCommand } from './typed-command.ts';

/**
 * What to type to go on with a run: what was typed, and `--resume`.
 *
 * @param argv as in `process.argv`, the program first
 */
export function resumeCommand(argv: readonly string[]): string {
  return typedCommand([...argv.filter((argument) => argument !== '--resume'), '--resume']);
}
