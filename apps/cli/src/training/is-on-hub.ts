import { existsSync } from 'node:fs';

/** Whether a model is of the Hugging Face Hub: a name such as `owner/name`, unless a folder is called so. */
export function isOnHub(nameOrPath: string): boolean {
  return /^\w[\w.-]*\/[\w.-]+$/.test(nameOrPath) && !existsSync(nameOrPath);
}
