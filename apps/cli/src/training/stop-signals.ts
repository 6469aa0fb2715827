/** Ctrl-C and its like, from when it is made until `release`. */
export interface StopSignals {
  /** Aborts at the first of them. */
  readonly signal: AbortSignal;
  /** The exit status that says which came; undefined before. */
  readonly status: number | undefined;
  release(): void;
}

const statuses = { SIGINT: 130, SIGTERM: 143 } as const;

/** Listen for SIGINT and SIGTERM: the first asks for an orderly end, a second ends the process at once. */
export function stopSignals(notice: (message: string) => void): StopSignals {
  const controller = new AbortController();
  let status: number | undefined;
  const stop = (name: NodeJS.Signals): void => {
    const code = statuses[name as keyof typeof statuses];
    if (status !== undefined) process.exit(code);
    status = code;
    notice('Stopping after this step; once more stops at once.');
    controller.abort();
  };
  for (const name of Object.keys(statuses)) process.on(name, stop);
  return {
    signal: controller.signal,
    get status() {
      return status;
    },
    release() {
      for (const name of Object.keys(statuses)) process.off(name, stop);
    },
  };
}
