import { constants, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics } from 'node:v8';
import { DomainError } from '@koersvast/kernel';
import { FromSide, SideWork, ToSide, TOO_HEAVY } from './side-work';

const say = (message: FromSide): void => void process.send!(message);

let goOn: () => void = () => undefined;

/** One piece of work. A batch goes out when the one before it was dealt with; meanwhile the next is being made. */
async function perform(module: string, input: unknown): Promise<void> {
  const { work } = (await import(module)) as { work: SideWork<unknown, unknown, unknown> };
  say('begun');
  const parts = work(input);
  let taken = Promise.resolve();
  for (;;) {
    const part = await parts.next();
    await taken;
    if (part.done) return say({ result: part.value });
    taken = new Promise((resolve) => (goOn = resolve));
    say({ batch: part.value });
  }
}

const failed = (error: unknown): FromSide => {
  if (error instanceof DomainError) {
    const { code, status, params, fields } = error;
    return { refusal: { code, status, params, fields } };
  }
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  return { fault: { message, stack } };
};

/**
 * Leaves when what is in use after a clean-up is more than it may be: quietly, before the engine runs into its own limit,
 * spends its last seconds on clearing up, and ends with a dump of what is in memory.
 */
function watchMemory(megabytes: number): void {
  const most = megabytes * 1_048_576;
  const isWhole = (entry: object) =>
    (entry as { detail: { kind: number } }).detail.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
  new PerformanceObserver((list) => {
    if (list.getEntries().some(isWhole) && getHeapStatistics().used_heap_size > most) process.exit(TOO_HEAVY);
  }).observe({ entryTypes: ['gc'] });
}

watchMemory(Number(process.argv[2]));
// Whoever asked for the work is gone: killed, perhaps.
process.on('disconnect', () => process.exit(0));
process.on('message', (message: ToSide) => {
  if (message === 'next') return goOn();
  perform(message.module, message.input).catch((error: unknown) => say(failed(error)));
});
