import type { components } from '@web/api/schema';
import type { ContractValues } from './contract-fields';

export type Terms = components['schemas']['ContractTermsResponse'];

/** The terms as a form holds them; choices that may be empty are ''. */
export type TermsValues = ContractValues & {
  noticeMonths: number | string;
  accessDecider: string;
  accessBasis: string;
  parties: (Omit<Terms['parties'][number], 'kvk'> & { kvk: string })[];
  yearValues: { year: number; amount: string | null }[];
  renewals: Pick<Terms['renewals'][number], 'number' | 'months' | 'decideMonths' | 'announceMonths'>[];
  documents: Terms['documents'];
  clauses: Terms['clauses'];
  escalationTerms: Terms['escalationTerms'];
  validFrom: string | null;
  reason: string;
};

export const termsValues = (terms: Terms): TermsValues => ({
  title: terms.title,
  startsOn: terms.startsOn,
  endsOn: terms.endsOn,
  paymentRoute: terms.paymentRoute,
  noticeMonths: terms.noticeMonths ?? '',
  accessDecider: terms.accessDecider ?? '',
  accessBasis: terms.accessBasis,
  parties: terms.parties.map((party) => ({ ...party, kvk: party.kvk ?? '' })),
  yearValues: terms.yearValues,
  renewals: terms.renewals.map(({ number, months, decideMonths, announceMonths }) => ({
    ...{ number, months, decideMonths, announceMonths },
  })),
  documents: terms.documents,
  clauses: terms.clauses,
  escalationTerms: terms.escalationTerms,
  validFrom: null,
  reason: '',
});

/** Only what differs from how it was read, as the API takes it: a list goes as a whole. */
export function termsBody(values: TermsValues, before: TermsValues): Record<string, unknown> {
  const changed = (Object.keys(values) as (keyof TermsValues)[]).filter(
    (field) => JSON.stringify(values[field]) !== JSON.stringify(before[field]),
  );
  return Object.fromEntries(changed.map((field) => [field, written(field, values)]));
}

function written(field: keyof TermsValues, values: TermsValues): unknown {
  if (field === 'noticeMonths') return values.noticeMonths === '' ? null : Number(values.noticeMonths);
  if (field === 'accessDecider') return values.accessDecider || null;
  if (field === 'parties') return values.parties.map((party) => ({ ...party, kvk: party.kvk || null }));
  return values[field] ?? undefined;
}
