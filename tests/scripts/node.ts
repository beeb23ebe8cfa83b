import { execFile } from 'node:child_process';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = path.join(__dirname, '..', '..');
const SCRIPTS = path.join(ROOT, 'scripts');

interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs Node in the repository's folder, to its end. */
export function node(args: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { cwd: ROOT, env: { ...process.env, ...env }, timeout: 30_000 };
    execFile(process.execPath, args, options, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1;
      resolve({ code, stdout, stderr });
    });
  });
}

/**
 * Calls a function of the scripts, which are modules that jest cannot load, in a process of its
 * own. Arguments and result travel as JSON; an error comes back with its message.
 */
export async function call<Result>(
  file: string,
  name: string,
  ...args: readonly unknown[]
): Promise<Result> {
  const url = pathToFileURL(path.join(SCRIPTS, file)).href;
  const source = `
    const { ${name} } = await import(${JSON.stringify(url)});
    try {
      const result = await ${name}(...${JSON.stringify(args)});
      process.stdout.write(JSON.stringify({ result }));
    } catch (error) {
      process.stdout.write(JSON.stringify({ message: error.message }));
    }`;
  const { stdout, stderr } = await node(['--input-type=module', '--eval', source]);
  if (stdout === '') throw new Error(`${file} cannot be run: ${stderr}`);
  const told = JSON.parse(stdout) as { result: Result; message?: string };
  if (told.message !== undefined) throw new Error(told.message);
  return told.result;
}
