import { LocalDate } from '@koersvast/kernel';
import { endOfDay } from '../../board/domain/stand';

/** Valid on a day, as known before a moment. */
export interface Stand {
  asOf: string;
  knownBefore: string;
}

/** What was asked, or the end of the year with all that is known. `knownAt`: a day (its end) or a moment. */
export function readStand({ asOf, knownAt }: { asOf?: string; knownAt?: string }, year: number): Stand {
  const known = knownAt && (knownAt.length === 10 ? endOfDay(knownAt) : knownAt);
  return { asOf: asOf ?? LocalDate.of(year, 12, 31), knownBefore: known ?? 'infinity' };
}
