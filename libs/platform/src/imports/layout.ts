import { createHash } from 'node:crypto';

/** How the files of one source are known again: by the names of their columns, in their order. */
export const layoutOf = (headers: readonly string[]): string =>
  createHash('sha256').update(headers.join('\u001f')).digest('hex');
