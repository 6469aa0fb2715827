import { progressLine } from './progress-line.ts';

export interface ProgressOptions {
  readonly write: (text: string) => void;
  /** The width of the terminal in characters; undefined where nobody sees a line redrawn. */
  readonly columns: () => number | undefined;
  /** Milliseconds of a clock that only goes forward. */
  readonly now: () => number;
  /** Colours the filled part of the bar. */
  readonly paint: (bar: string) => string;
}

/** Shows how far something is. */
export interface Progress {
  /** From 0 to 1; 1 ends it. */
  show(share: number, text: string): void;
  /** Make room for something else to be printed. */
  clear(): void;
}

const redrawEvery = 100;
const tellEvery = 60_000;

/** A line that is redrawn on a terminal; elsewhere plain lines, for every tenth and at least one a minute. */
export function makeProgress({ write, columns, now, paint }: ProgressOptions): Progress {
  let shownAt = now();
  let told = 0;

  const redraw = (share: number, text: string, width: number): void => {
    if (share < 1 && now() - shownAt < redrawEvery) return;
    const line = progressLine(share, text, { columns: width, paint });
    write(`\r\x1b[K${line}${share < 1 ? '' : '\n'}`);
    shownAt = now();
  };
  const tell = (share: number, text: string): void => {
    const tenth = Math.floor(share * 10);
    if (tenth === told && now() - shownAt < tellEvery) return;
    write(`${text}\n`);
    shownAt = now();
    told = share < 1 ? tenth : 0;
  };
  return {
    show(share, text) {
      const width = columns();
      if (width === undefined) tell(share, text);
      else redraw(share, text, width);
    },
    clear() {
      if (columns() !== undefined) write('\r\x1b[K');
    },
  };
}
