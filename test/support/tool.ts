import { spawn, ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

export interface ToolResult {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** Starts one of our command-line tools, without a terminal. */
export function startTool(script: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): ChildProcess {
  return spawn(process.execPath, [script, ...args], {
    cwd: ROOT,
    env: { ...process.env, npm_lifecycle_event: '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A tool that hangs must not keep the test run open.
    timeout: 25_000,
    killSignal: 'SIGKILL',
  });
}

/** Runs a tool to its end. */
export function runTool(script: string, args: string[] = [], env: NodeJS.ProcessEnv = {}): Promise<ToolResult> {
  const child = startTool(script, args, env);
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (part) => (stdout += part));
  child.stderr?.on('data', (part) => (stderr += part));
  return new Promise((resolve) => child.on('close', (code) => resolve({ code, stdout, stderr })));
}
