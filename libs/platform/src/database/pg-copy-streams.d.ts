declare module 'pg-copy-streams' {
  import type { Submittable } from 'pg';
  import type { Readable, Writable } from 'node:stream';

  /** For `copy ... from stdin`: write the lines, end it, and wait until it is finished. */
  export function from(sql: string): Writable & Submittable & { rowCount: number };
  /** For `copy ... to stdout`. */
  export function to(sql: string): Readable & Submittable & { rowCount: number };
}
