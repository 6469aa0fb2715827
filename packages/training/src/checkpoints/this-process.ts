import { hostname } from 'node:os';
import type { LockOwner } from './lock-owner.ts';

/** This process as the owner of a lock. */
export function thisProcess(): LockOwner {
  return {
    host: hostname(),
    process: process.pid,
    began: Date.now() - process.uptime() * 1000,
  };
}
