import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../../support/tool';

/** @eis KV-703 what keeps the demo from starting is said in one clear sentence, with exit code 1 and without a stack */
describe('problems at the start of the demo', () => {
  let folder: string;
  let busy: Server;
  let port: string;

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'koersvast-start-'));
    busy = createServer();
    await new Promise<void>((resolve) => busy.listen(0, '127.0.0.1', resolve));
    port = String((busy.address() as { port: number }).port);
  });

  afterAll(async () => {
    await new Promise((resolve) => busy.close(resolve));
    rmSync(folder, { recursive: true });
  });

  async function sentence(env: NodeJS.ProcessEnv, args: string[] = []): Promise<string> {
    const { code, stdout, stderr } = await runTool('tools/demo.mjs', args, { DATA_DIR: join(folder, 'data'), ...env });
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr.trim().split('\n')).toHaveLength(1);
    return stderr.trim();
  }

  it('a port in use', async () => {
    expect(await sentence({ PORT: port })).toBe(
      `Poort ${port} is al in gebruik; stop dat programma of kies een andere met PORT=3001 npm run demo.`,
    );
  });

  it('a port that is none', async () => {
    expect(await sentence({ PORT: 'drie' })).toBe('PORT=drie is geen poort; kies een getal van 1 tot en met 65535.');
  });

  it('a data folder that is a file, or lies below one', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const expected = `${file} is een bestand; kies met DATA_DIR een map.`;
    expect(await sentence({ DATA_DIR: file })).toBe(expected);
    expect(await sentence({ DATA_DIR: join(file, 'below') })).toBe(expected);
  });

  it('a data folder that cannot be made', async () => {
    expect(await sentence({ DATA_DIR: '/proc/koersvast' })).toMatch(/DATA_DIR/);
  });

  it('starting afresh when nobody can be asked', async () => {
    expect(await sentence({ PORT: '28461' }, ['--reset'])).toContain('bevestig met --reset --yes');
  });

  it('an unknown option', async () => {
    expect(await sentence({}, ['--rest'])).toContain('Gebruik: npm run demo');
  });

  it.each(['18.20.0', '20.18.3', '21.7.0', '23.1.0'])('Node %s', async (version) => {
    const pretend = `data:text/javascript,Object.defineProperty(process.versions,'node',{value:'${version}'})`;
    const { code, stderr } = await runTool('tools/demo.mjs', [], { NODE_OPTIONS: `--import "${pretend}"` });
    expect(code).toBe(1);
    expect(stderr.trim()).toBe(`Koersvast werkt op Node 20.19 of hoger, 22.12 of hoger of 24; dit is Node ${version}.`);
  });
});

/** @eis KV-704 the demo accounts are printed as JSON and nothing else, and stay the same */
describe('the demo accounts', () => {
  it('has two accounts for each role that approves, with passwords of their own that only the owner may read', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'koersvast-accounts-'));
    const first = await runTool('tools/demo.mjs', ['--accounts'], { DATA_DIR: folder });
    const second = await runTool('tools/demo.mjs', ['--accounts'], { DATA_DIR: folder });
    const accounts = JSON.parse(first.stdout) as { role: string; email: string; password: string }[];
    const count = (role: string) => accounts.filter((account) => account.role === role).length;

    expect(second.stdout).toBe(first.stdout);
    expect(Object.keys(accounts[0] ?? {})).toEqual(['role', 'email', 'password']);
    expect(['inkoper', 'contractmanager', 'financien'].map(count)).toEqual([2, 2, 2]);
    expect(['beheerder', 'werkgroeplid', 'lezer'].map(count)).toEqual([1, 1, 1]);
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length);
    expect(accounts.every(({ password }) => /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/.test(password))).toBe(true);
    expect(statSync(join(folder, 'demo-accounts.json')).mode & 0o777).toBe(0o600);
    rmSync(folder, { recursive: true });
  });
});
