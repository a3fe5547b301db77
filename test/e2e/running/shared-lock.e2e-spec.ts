import { mkdtempSync, rmSync, writeFileSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runTool } from '../../support/tool';

/** @eis KV-705 one demo for each data folder: the second says so, and a killed one stands in nobody's way */
describe('the lock of a data folder', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'koersvast-lock-'));
  });

  afterEach(() => rmSync(folder, { recursive: true }));

  const startedAt = (pid: number) => readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19];
  // --reset without a terminal stops right after the lock: what it says tells whether the lock was given.
  const start = () => runTool('tools/demo.mjs', ['--reset'], { DATA_DIR: folder, PORT: '28462' });

  it('is refused while its holder lives', async () => {
    writeFileSync(join(folder, 'demo.lock'), `${process.pid} ${startedAt(process.pid)}`);
    const { code, stderr } = await start();
    expect(code).toBe(1);
    expect(stderr).toContain(`draait al een demo (proces ${process.pid})`);
  });

  it.each([
    ['of a process that is gone', '999999 1'],
    ['whose number was given to another process', `${process.pid} 1`],
    ['that is damaged', ''],
  ])('is taken over from a holder %s', async (_, content) => {
    writeFileSync(join(folder, 'demo.lock'), content);
    expect((await start()).stderr).toContain('bevestig met --reset --yes');
  });
});
