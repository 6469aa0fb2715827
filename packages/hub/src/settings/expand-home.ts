import { homedir } from 'node:os';

/** A path with a leading `~` replaced by the user's folder, as Python's `expanduser` does. */
export function expandHome(path: string): string {
  return path.replace(/^~(?=$|[/\\])/, () => homedir());
}
