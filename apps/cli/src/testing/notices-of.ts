import { eventsOf } from './events-of.ts';

/** The notices that a command told with `--json`, but for those about what columns of files were taken for. */
export function noticesOf(out: string): string[] {
  return eventsOf(out)
    .filter(({ event }) => event === 'notice')
    .map(({ message }) => String(message))
    .filter((message) => !message.includes('columns by their names'));
}
