import type { CliEvent } from './cli-event.ts';

/** Where a command tells what happens. */
export type Reporter = (event: CliEvent) => void;
