import { DomainError } from '@koersvast/kernel';
import { SideLimits, SideProcess } from './side-process';
import type { SideWork } from './side-work';

/** How many pieces of work go on at once; the least a machine for this has is two cores. */
const AT_ONCE = 2;
/** How many may wait for their turn, and how long, before they are told to come back: each holds a connection meanwhile. */
const QUEUE = 6;
const PATIENCE = 20_000;
/** How long a process without work stays for the next, in ms. */
const IDLE = 10_000;

const busy = () => new DomainError('sheets.file.busy', { status: 429 });

type InputOf<W> = W extends SideWork<infer I, infer _B, infer _R> ? I : never;
type BatchOf<W> = W extends SideWork<infer _I, infer B, infer _R> ? B : never;
type ResultOf<W> = W extends SideWork<infer _I, infer _B, infer R> ? R : never;

/**
 * A few processes beside this one, each with limits of memory and time (ADR 0031). One that did its work well stays a
 * while for the next; one that went over a limit is gone, and its memory with it. This process itself never waits for
 * the processor and never runs out of memory by what goes on in there.
 */
export class SideProcesses {
  private readonly idle: { side: SideProcess; timer: NodeJS.Timeout }[] = [];
  private readonly busy = new Set<SideProcess>();
  private readonly queue: { go: () => void }[] = [];
  private turns = 0;

  constructor(private readonly limits: SideLimits) {}

  /** Processes that live now, at work or waiting for it. */
  get alive(): number {
    return this.busy.size + this.idle.length;
  }

  /**
   * Does the work of a module (its `work`, see SideWork) and hands over the batches one by one, the next when this one
   * has been dealt with. Whoever stops taking ends the work.
   * @param module `require.resolve('./some.work')`
   * @throws DomainError 422 `sheets.file.too-slow`, `sheets.file.too-heavy`, 429 `sheets.file.busy`, and what the work refuses
   */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  async *run<W extends SideWork<any, any, any>>(
    module: string,
    input: InputOf<W>,
  ): AsyncGenerator<BatchOf<W>, ResultOf<W>, void> {
    await this.turn();
    const side = this.take();
    try {
      return yield* side.run(module, input) as AsyncGenerator<BatchOf<W>, ResultOf<W>, void>;
    } finally {
      this.busy.delete(side);
      if (side.usable) this.keep(side);
      this.passOn();
    }
  }

  /** Ends all of them. */
  async close(): Promise<void> {
    const waiting = this.idle.splice(0);
    for (const { timer } of waiting) clearTimeout(timer);
    await Promise.all([...waiting.map(({ side }) => side), ...this.busy].map((side) => side.end()));
  }

  private async turn(): Promise<void> {
    if (this.turns < AT_ONCE) {
      this.turns += 1;
      return;
    }
    if (this.queue.length >= QUEUE) throw busy();
    await new Promise<void>((resolve, reject) => {
      const place = { go: () => (clearTimeout(clock), resolve()) };
      const clock = setTimeout(() => {
        this.queue.splice(this.queue.indexOf(place), 1);
        reject(busy());
      }, PATIENCE);
      this.queue.push(place);
    });
  }

  /** The turn goes to whoever waits longest, so that nobody slips in between. */
  private passOn(): void {
    const next = this.queue.shift();
    if (next) next.go();
    else this.turns -= 1;
  }

  private take(): SideProcess {
    const kept = this.idle.pop();
    clearTimeout(kept?.timer);
    const side = kept?.side.usable ? kept.side : new SideProcess(this.limits);
    this.busy.add(side);
    return side;
  }

  private keep(side: SideProcess): void {
    const place = { side, timer: setTimeout(() => this.dismiss(place), IDLE).unref() };
    this.idle.push(place);
  }

  private dismiss(place: { side: SideProcess; timer: NodeJS.Timeout }): void {
    this.idle.splice(this.idle.indexOf(place), 1);
    void place.side.end();
  }
}
