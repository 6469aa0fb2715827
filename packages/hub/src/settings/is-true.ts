/** Whether an environment variable is switched on: 1, ON, YES or TRUE in any case (huggingface_hub/constants.py). */
export function isTrue(value: string | undefined): boolean {
  return /^(?:1|on|yes|true)$/i.test(value ?? '');
}
