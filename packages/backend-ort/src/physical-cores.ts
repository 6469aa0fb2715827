import { readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';

/**
 * How many cores this process may use, two threads of one core counted once, where the system tells it (Linux);
 * undefined elsewhere.
 *
 * @param folder where the system describes its processors
 */
export function physicalCores(folder = '/sys/devices/system/cpu'): number | undefined {
  try {
    const processors = readdirSync(folder).filter((name) => /^cpu\d+$/.test(name));
    const cores = processors.map((name) =>
      readFileSync(join(folder, name, 'topology', 'thread_siblings_list'), 'utf8'),
    );
    return cores.length > 0 ? Math.min(new Set(cores).size, availableParallelism()) : undefined;
  } catch {
    return undefined;
  }
}
