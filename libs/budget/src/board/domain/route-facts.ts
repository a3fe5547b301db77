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
