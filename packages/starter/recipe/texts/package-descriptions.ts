/**
 * What packages are, from the text of a Debian Translation-en file: each package's short description and the first
 * sentence of its long one.
 */
export function packageDescriptions(translation: string): string[] {
  return translation.split('\n\n').flatMap((entry) => {
    const [short, ...lines] = (/^Description-en: ([\s\S]*)$/m.exec(entry)?.[1] ?? '').split('\n');
    const paragraph = lines.join('\n').split(/^ \.$/m)[0]!;
    const sentence = /^.*?[.!?](?= [A-Z]|$)/.exec(paragraph.replaceAll(/\s+/g, ' ').trim())?.[0];
    return sentence === undefined ? [short!] : [short!, sentence];
  });
}
