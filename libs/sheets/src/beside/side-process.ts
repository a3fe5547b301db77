import { ChildProcess, fork } from 'node:child_process';
import { setPriority } from 'node:os';
import { DomainError } from '@koersvast/kernel';
import { SIDE_MAIN } from './side-main-file';
import { FromSide, ToSide, TOO_HEAVY } from './side-work';

/** What one piece of work may ask of the machine. */
export interface SideLimits {
  /** In use by what is read; what is beyond it ends the process beside this one and nothing else. */
  megabytes: number;
  /** Of the work itself; while a batch is being dealt with, the clock stands still. */
  seconds: number;
}

/** Room above the limit in which the process can notice that it is over it. */
const HEADROOM = 1.5;
/** For starting up and taking over the work, in ms; not the fault of any file. */
const START_WITHIN = 20_000;
/** Behind everybody who waits for an answer of the product. */
const PRIORITY = 10;

/** The end of a process that had work. The engine, or the machine when it has no memory left, ends one that is too heavy. */
const reasonOf = (code: number | null, signal: NodeJS.Signals | null): Error =>
  code === TOO_HEAVY || code === 134 || signal === 'SIGABRT' || signal === 'SIGKILL'
    ? new DomainError('sheets.file.too-heavy')
    : new Error(`The process beside this one ended: ${signal ?? code}`);

/** The result; or what was thrown over there, thrown here. */
function outcomeOf(message: FromSide): unknown {
  if (message === 'begun' || 'batch' in message) throw new Error('The process beside this one said nothing new');
  if ('result' in message) return message.result;
  if ('refusal' in message) throw new DomainError(message.refusal.code, message.refusal);
  throw Object.assign(new Error(message.fault.message), { stack: message.fault.stack });
}

/** One process beside this one: does one piece of work at a time, and is thrown away when a piece of work goes wrong. */
export class SideProcess {
  private readonly child: ChildProcess;
  private readonly gone: Promise<void>;
  private waiting: { resolve: (message: FromSide) => void; reject: (error: Error) => void } | null = null;
  /** Said before it was asked for. */
  private readonly early: FromSide[] = [];
  private failure: Error | null = null;

  constructor(private readonly limits: SideLimits) {
    this.child = fork(SIDE_MAIN, [String(limits.megabytes)], {
      execArgv: [`--max-old-space-size=${Math.ceil(limits.megabytes * HEADROOM)}`],
      // Settings and secrets of the product are no business of a file that somebody sent.
      env: {},
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    this.child.on('message', (message: FromSide) => {
      if (this.waiting) this.answer((waiting) => waiting.resolve(message));
      else this.early.push(message);
    });
    this.child.on('error', (error) => this.fail(error));
    this.gone = new Promise((resolve) =>
      this.child.on('exit', (code, signal) => {
        this.fail(reasonOf(code, signal));
        resolve();
      }),
    );
    stepBack(this.child.pid);
  }

  /** Whether it can take another piece of work. */
  get usable(): boolean {
    return this.failure === null;
  }

  /**
   * Does one piece of work and hands over its batches; answers its result.
   * @throws DomainError what the work refuses, 422 `sheets.file.too-slow`, `sheets.file.too-heavy`
   */
  async *run(module: string, input: unknown): AsyncGenerator<unknown, unknown, void> {
    let left = this.limits.seconds * 1000;
    const answer = async () => {
      const began = Date.now();
      const message = await this.next(left, () => this.tooSlow());
      left -= Date.now() - began;
      return message;
    };
    this.hold();
    let finished = false;
    try {
      this.send({ module, input });
      let message = await this.next(START_WITHIN, () => new Error('The process beside this one did not begin'));
      if (message === 'begun') message = await answer();
      while (message !== 'begun' && 'batch' in message) {
        yield message.batch;
        this.send('next');
        message = await answer();
      }
      finished = true;
      return outcomeOf(message);
    } finally {
      // Its taker stopped halfway, or it went over its limits.
      if (!finished) await this.end();
      this.letGo();
    }
  }

  /** Ends it, whatever it is doing; done when it is gone. */
  async end(): Promise<void> {
    this.failure ??= new Error('The process beside this one was ended');
    this.child.kill('SIGKILL');
    if (this.child.pid !== undefined) await this.gone;
  }

  private tooSlow(): DomainError {
    return new DomainError('sheets.file.too-slow', { params: { seconds: this.limits.seconds } });
  }

  private send(message: ToSide): void {
    // When it is gone already, its exit says why.
    this.child.send(message, () => undefined);
  }

  /** What it says next. @throws what ended it, or `late` when it says nothing in `within` ms */
  private next(within: number, late: () => Error): Promise<FromSide> {
    if (this.failure) return Promise.reject(this.failure);
    const said = this.early.shift();
    if (said) return Promise.resolve(said);
    const clock = setTimeout(() => this.fail(late()), Math.max(0, within));
    return new Promise<FromSide>((resolve, reject) => {
      this.waiting = { resolve, reject };
    }).finally(() => clearTimeout(clock));
  }

  private answer(tell: (waiting: NonNullable<SideProcess['waiting']>) => void): void {
    const { waiting } = this;
    this.waiting = null;
    if (waiting) tell(waiting);
  }

  private fail(error: Error): void {
    this.failure ??= error;
    this.answer((waiting) => waiting.reject(error));
  }

  /** While it works, this process stays for the answer; a process that waits for work keeps nobody. */
  private hold(): void {
    this.child.ref();
    this.child.channel?.ref();
  }

  private letGo(): void {
    this.child.unref();
    this.child.channel?.unref();
  }
}

function stepBack(pid: number | undefined): void {
  try {
    if (pid !== undefined) setPriority(pid, PRIORITY);
  } catch {
    // A machine that does not allow it does the work just as well.
  }
}
