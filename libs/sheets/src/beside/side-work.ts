import type { FieldProblem, RefusalStatus, TextParams } from '@koersvast/kernel';

/**
 * Work that is done beside the process: a module whose `work` is this. It yields batches, each small enough to hand over
 * in a moment, and returns what is left to say. The next batch goes out only when the last one has been dealt with, so a
 * slow taker slows the work down and nothing piles up. Input, batches and result are structured clones: no functions.
 */
export type SideWork<Input, Batch, Result> = (input: Input) => AsyncGenerator<Batch, Result, void>;

/** To the other process: one piece of work, or the word that it may go on. */
export type ToSide = { module: string; input: unknown } | 'next';

/** From the other process. */
export type FromSide =
  | 'begun'
  | { batch: unknown }
  | { result: unknown }
  | { refusal: { code: string; status: RefusalStatus; params: TextParams; fields: FieldProblem[] } }
  | { fault: { message: string; stack: string | undefined } };

/** Exit code of a process that uses more memory than it may. */
export const TOO_HEAVY = 86;
