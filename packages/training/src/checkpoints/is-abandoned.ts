import type { LockOwner } from './lock-owner.ts';
import { thisProcess } from './this-process.ts';

/** How far two measurements of a process' beginning may lie apart, in milliseconds. */
const tolerance = 2000;

/** Whether an owner is a process of this machine that ended; of another machine it is not known. */
export function isAbandoned({ host, process: id, began }: LockOwner): boolean {
  const self = thisProcess();
  if (host !== self.host) return false;
  // a container that is started again gives its process the same number
  if (id === self.process) return Math.abs(began - self.began) > tolerance;
  try {
    process.kill(id, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}
