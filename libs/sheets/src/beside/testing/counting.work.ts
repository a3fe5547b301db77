import type { SideWork } from '../side-work';

export type CountingWork = SideWork<{ to: number; then?: 'hang' | 'throw' | 'exit' }, number, { made: number }>;

/** Counts, one number a batch, and ends as it is told: well, never, with a fault, or by leaving. */
export const work: CountingWork = async function* ({ to, then }) {
  let made = 0;
  while (made < to) {
    made += 1;
    yield made;
  }
  if (then === 'throw') throw new TypeError('a fault of ours');
  if (then === 'exit') process.exit(7);
  while (then === 'hang');
  return { made };
};
