import { SentenceForgeError } from '@sentenceforge/errors';

/**
 * @throws FILE_NOT_FOUND when the name is plainly a path, which was not found, and OPTION_INVALID when it is neither a
 * path nor a name the Hub allows (huggingface_hub/utils/_validators.py).
 */
export function checkName(name: string): void {
  if (/^(?:[./~\\]|[a-z]:[/\\])|\/.*\/|\\/i.test(name)) {
    throw new SentenceForgeError('FILE_NOT_FOUND', {
      problem: `There is no folder ${name}.`,
      fix: 'Check the path, or give a name of the Hub such as owner/name.',
      details: { file: name },
    });
  }
  const part = /^(?=.{1,96}$)[A-Za-z0-9_](?:[\w.-]*[A-Za-z0-9_])?$/;
  const isAllowed = name.split('/').every((one) => part.test(one));
  if (!isAllowed || /--|\.\.|\.git$/.test(name)) {
    throw new SentenceForgeError('OPTION_INVALID', {
      problem: `${JSON.stringify(name)} is neither a folder nor a name that the Hub allows.`,
      fix: 'Give a path that exists, or owner/name of letters, digits, and single - _ and . inside.',
      details: { option: 'name', value: name },
    });
  }
}
