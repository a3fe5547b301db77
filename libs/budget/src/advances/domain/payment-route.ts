import { Money } from '@koersvast/kernel';
import type { PaymentRoute } from '@koersvast/contract';

/** Whose book: of one municipality, or of the joint body (gemeenschappelijke regeling). */
export type BookOwner = { kind: 'MUNICIPALITY'; municipalityId: string } | { kind: 'JOINT_BODY' };

/** COST and INCOME are lasten and baten; BALANCE only passes through the balance sheet. */
export type PostingSide = 'COST' | 'INCOME' | 'BALANCE';

/** What one book shows of the contract at a stand. */
export interface RoutePosting {
  owner: BookOwner;
  side: PostingSide;
  /** Economic category of Iv3: 3.4.1 social benefits in kind, 4.3.3 transfers to joint arrangements; null on the balance sheet. */
  category: '3.4.1' | '4.3.3' | null;
  /** What it is: last of care, bijdrage to the joint body, bijdrage received, cash passed on. */
  what: 'CARE' | 'CONTRIBUTION' | 'CONTRIBUTION_RECEIVED' | 'PASSED_ON' | 'PREPAID';
  amount: Money;
  /** Drops out of the combined view: the same money stands in the book of another (domain C6, route c). */
  eliminated: boolean;
}

export interface RouteShare {
  municipalityId: string;
  /** Last of the ended months. */
  due: Money;
  paid: Money;
}

/** Added up over all books: each euro once. */
export interface CombinedView {
  cost: Money;
  income: Money;
  /** Sum of the books before what counts double was taken out. */
  grossCost: Money;
  grossIncome: Money;
  /** Taken out of the lasten and out of the baten alike. */
  elimination: Money;
}

/**
 * What each book shows of the same payments, by the payment route of the contract (domain C6): A the municipalities pay the
 * partner; B the joint body is cashier, it passes on through its balance sheet and the municipality books the care (3.4.1);
 * C the joint body is principal, it books last and bate, and the municipality a bijdrage (4.3.3). What was paid before its
 * period stands on the balance sheet of who pays the partner for its own account.
 */
export function routePostings(route: PaymentRoute, shares: readonly RouteShare[]): RoutePosting[] {
  const all = { due: Money.sum(shares.map(({ due }) => due)), paid: Money.sum(shares.map(({ paid }) => paid)) };
  const own = shares.flatMap((share) => (route === 'C' ? [contribution(share)] : careWithPrepaid(share)));
  if (route === 'A') return own;
  const joint: BookOwner = { kind: 'JOINT_BODY' };
  const base = { owner: joint, eliminated: false };
  if (route === 'B') {
    return [...own, { ...base, side: 'BALANCE', category: null, what: 'PASSED_ON', amount: all.paid }];
  }
  return [
    ...own,
    { ...base, side: 'COST', category: '3.4.1', what: 'CARE', amount: all.due },
    { ...base, side: 'INCOME', category: '4.3.3', what: 'CONTRIBUTION_RECEIVED', amount: all.due, eliminated: true },
    { ...base, side: 'BALANCE', category: null, what: 'PREPAID', amount: all.paid.minus(all.due) },
  ];
}

const municipality = ({ municipalityId }: RouteShare): BookOwner => ({ kind: 'MUNICIPALITY', municipalityId });

const contribution = (share: RouteShare): RoutePosting => ({
  ...{ owner: municipality(share), side: 'COST', category: '4.3.3', what: 'CONTRIBUTION' },
  ...{ amount: share.due, eliminated: true },
});

const careWithPrepaid = (share: RouteShare): RoutePosting[] => {
  const base = { owner: municipality(share), eliminated: false };
  return [
    { ...base, side: 'COST', category: '3.4.1', what: 'CARE', amount: share.due },
    { ...base, side: 'BALANCE', category: null, what: 'PREPAID', amount: share.paid.minus(share.due) },
  ];
};

/** The books added up with what counts double taken out: bijdrage and bate of the joint body cancel each other. */
export function combinedView(postings: readonly RoutePosting[]): CombinedView {
  const sum = (side: PostingSide, keep: (posting: RoutePosting) => boolean) =>
    Money.sum(postings.filter((posting) => posting.side === side && keep(posting)).map(({ amount }) => amount));
  const counted = (posting: RoutePosting) => !posting.eliminated;
  return {
    cost: sum('COST', counted),
    income: sum('INCOME', counted),
    grossCost: sum('COST', () => true),
    grossIncome: sum('INCOME', () => true),
    elimination: sum('COST', (posting) => posting.eliminated),
  };
}
