import { anew } from './anew.ts';
import { typedCommand } from './typed-command.ts';

/**
 * What to type to go on with a run: what was typed, and `--resume`.
 *
 * @param typed what comes after the program's name
 */
export function resumeCommand(typed: readonly string[]): string {
  return typedCommand([...anew(typed), '--resume']);
}
