/** Lines as a Markdown code block; a fence within them does not end it. */
export function codeBlock(language: string, code: string): string {
  const runs = Array.from(code.matchAll(/`+/g), ([run]) => run.length);
  const fence = '`'.repeat(Math.max(3, ...runs.map((length) => length + 1)));
  return `${fence}${language}\n${code.trimEnd()}\n${fence}`;
}
