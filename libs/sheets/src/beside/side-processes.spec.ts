import { SheetReaders } from './sheet-readers';
import type { CountingWork } from './testing/counting.work';

const COUNTING = require.resolve('./testing/counting.work');
type Counting = Parameters<CountingWork>[0];

describe('work beside the process', () => {
  const readers = new SheetReaders({ megabytes: 64, seconds: 2 });
  afterAll(() => readers.close());

  const count = async (input: Counting, take: (n: number) => boolean = () => true) => {
    const taken: number[] = [];
    for await (const n of readers.run<CountingWork>(COUNTING, input)) {
      taken.push(n);
      if (!take(n)) break;
    }
    return taken;
  };

  it('hands over its batches in order, and one process serves the next piece of work', async () => {
    expect(await count({ to: 3 })).toEqual([1, 2, 3]);
    expect(await count({ to: 2 })).toEqual([1, 2]);
    expect(readers.alive).toBe(1);
  });

  it('two at once, the others in turn, and a seventh that waits is told to come back @eis KV-1204', async () => {
    const all = await Promise.allSettled(Array.from({ length: 9 }, () => count({ to: 1 })));
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(8);
    expect(all.find(({ status }) => status === 'rejected')).toMatchObject({
      reason: { code: 'sheets.file.busy', status: 429 },
    });
    expect(readers.alive).toBe(2);
  });

  it('is ended when its taker stops, hangs beyond its time, or leaves; and the next piece of work is served', async () => {
    expect(await count({ to: 1_000_000 }, (n) => n < 2)).toEqual([1, 2]);
    await expect(count({ to: 1, then: 'hang' })).rejects.toMatchObject({ code: 'sheets.file.too-slow' });
    await expect(count({ to: 1, then: 'exit' })).rejects.toThrow('ended: 7');
    expect(readers.alive).toBe(0);
    expect(await count({ to: 1 })).toEqual([1]);
  });

  it('says what went wrong in there, and goes on', async () => {
    await expect(count({ to: 0, then: 'throw' })).rejects.toThrow('a fault of ours');
    await expect(readers.sheet(Buffer.from('a;b'), 'x.csv')).rejects.toMatchObject({ code: 'sheets.file.no-rows' });
    expect(await readers.sheet(Buffer.from('a;b\n1;2'), 'x.csv')).toMatchObject({ rows: [{ number: 2 }] });
    expect(readers.alive).toBe(1);
  });
});
