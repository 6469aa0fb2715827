export interface ProgressLineOptions {
  /** The width of the terminal in characters. */
  readonly columns: number;
  /** Colours the filled part of the bar. */
  readonly paint: (bar: string) => string;
}

/** A bar and a text on one line of a terminal: the bar gives way to the text, and what is wider still is cut off. */
export function progressLine(
  share: number,
  text: string,
  { columns, paint }: ProgressLineOptions,
): string {
  // the last column stays free: a terminal may wrap a line that fills it, and then it cannot be redrawn
  const room = columns - 1;
  const width = Math.min(24, room - text.length - 1);
  if (width < 8) return text.slice(0, room);
  const filled = Math.round(share * width);
  return `${paint('━'.repeat(filled))}${'─'.repeat(width - filled)} ${text}`;
}
