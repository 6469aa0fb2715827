import { spawn } from 'node:child_process';
import type { Measurement } from './measurement.ts';
import type { Side } from './side.ts';

/**
 * Runs one side in a process of its own and returns what it reports. The lines before the last one on its standard
 * output, and all of its standard error, are shown only when it fails.
 *
 * @throws Error when the process fails or its last line is no measurement.
 */
export async function measure(side: Side): Promise<Measurement> {
  const child = spawn(side.command, side.arguments, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [output, complaints, status] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    new Promise<number | string>((resolve, reject) => {
      child.once('error', reject);
      child.once('close', (code, signal) => resolve(code ?? signal ?? 'unknown'));
    }),
  ]);
  const measurement = status === 0 ? parse(output) : undefined;
  if (measurement === undefined) {
    const tail = `${output}\n${complaints}`.trim().split('\n').slice(-20).join('\n');
    throw new Error(
      `${side.command} ${side.arguments.join(' ')} ended with status ${status} and no measurement:\n${tail}`,
    );
  }
  return measurement;
}

async function text(stream: NodeJS.ReadableStream): Promise<string> {
  let all = '';
  for await (const chunk of stream.setEncoding('utf8')) all += chunk;
  return all;
}

function parse(output: string): Measurement | undefined {
  try {
    const { seconds, rate, peakMegabytes, about } = JSON.parse(
      output.trim().split('\n').at(-1) ?? '',
    );
    const sound =
      [seconds, rate, peakMegabytes].every(Number.isFinite) && typeof about === 'string';
    return sound ? { seconds, rate, peakMegabytes, about } : undefined;
  } catch {
    return undefined;
  }
}
