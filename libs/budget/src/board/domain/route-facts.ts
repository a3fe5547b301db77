import { instalments, Money, Period } from '@koersvast/kernel';
import type { PaymentRoute } from '@koersvast/contract';
import { RoutePosting, routePostings } from '../../advances/domain/payment-route';
import type { LedgerSide } from '../../ledger/domain/ledger';
import type { SummedMeasure } from './board-measures';
import { monthPlace } from './contract-facts';
import type { PivotFact } from './pivot';

/** The joint body stands among the municipalities as the owner of a book of its own. */
export const JOINT_BODY = 'joint-body';

export interface RouteYear {
  route: PaymentRoute;
  year: number;
  /** Ended months at the stand, 0 to 12. */
  elapsed: number;
  side: LedgerSide;
  /** Seen alone, a municipality has its own book only and nothing of it counts double. */
  only?: string | null;
  /** Share of each municipality in the agreed year. */
  shares: readonly { municipalityId: string; agreed: Money }[];
}

/** One posting of one ended month. */
export interface MonthPosting extends RoutePosting {
  period: Period;
}

/** Member of the division by municipality. */
export const ownerOf = ({ owner }: RoutePosting): string =>
  owner.kind === 'JOINT_BODY' ? JOINT_BODY : owner.municipalityId;

/**
 * What the books of municipalities and joint body hold of the contract, month by month (domain C6, payment route): key
 * first, instalments second, so a year adds up to what was agreed. Cash and the balance sheet are left out.
 */
export function monthPostings({ route, year, elapsed, side, shares, only }: RouteYear): MonthPosting[] {
  const terms = shares.map(({ agreed }) => instalments(agreed, 12));
  return Array.from({ length: elapsed }, (_, month) => {
    const due = shares.map(({ municipalityId }, index) => ({
      ...{ municipalityId, due: terms[index]![month]!, paid: Money.zero },
    }));
    const period = Period.of(year, month + 1);
    return routePostings(route, due)
      .filter((posting) => posting.side === side && (!only || ownerOf(posting) === only))
      .map((posting) => ({ ...posting, eliminated: posting.eliminated && !only, period }));
  }).flat();
}

/** Of every book what it shows, and what of it counts double when the books are seen together. */
export function routeFacts(year: RouteYear): PivotFact<SummedMeasure>[] {
  return monthPostings(year).flatMap((posting) => {
    const of = { municipality: ownerOf(posting), ...monthPlace(posting.period) };
    const { amount, eliminated } = posting;
    return [
      { measure: 'routed' as const, of, amount },
      { measure: 'elimination' as const, of, amount: eliminated ? amount : Money.zero },
    ];
  });
}

/** What one book holds of the contract over the ended months of a year. */
export interface CombinedBook {
  /** Null: the joint body. */
  municipalityId: string | null;
  what: RoutePosting['what'];
  category: RoutePosting['category'];
  side: LedgerSide;
  amount: Money;
  /** What of it stands in another book as well, and counts once when the books are seen together. */
  double: Money;
}

/** The books of municipalities and joint body side by side, lasten first; a book with nothing in it is left out. */
export function combinedBooks(year: Omit<RouteYear, 'side'>): CombinedBook[] {
  const books = new Map<string, CombinedBook>();
  for (const side of ['COST', 'INCOME'] as const) {
    for (const posting of monthPostings({ ...year, side })) {
      const key = `${ownerOf(posting)}~${posting.what}`;
      const municipalityId = posting.owner.kind === 'JOINT_BODY' ? null : posting.owner.municipalityId;
      const { what, category, amount } = posting;
      const before = books.get(key) ?? { municipalityId, what, category, side, amount: Money.zero, double: Money.zero };
      const double = posting.eliminated ? amount : Money.zero;
      books.set(key, { ...before, amount: before.amount.plus(amount), double: before.double.plus(double) });
    }
  }
  return [...books.values()];
}
