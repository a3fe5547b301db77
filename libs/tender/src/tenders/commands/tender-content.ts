import {
  estimatedValue,
  Money,
  momentAt,
  type LocalDate,
  type ProcedureRegime,
  type TermOrigin,
} from '@koersvast/kernel';
import type { TenderEntity } from '../data/tender.entity';
import { assertOnePrice, cpvNumber } from '../domain/tender-head';

/** What a person may set; amounts as the API writes them, days 'yyyy-mm-dd', times 'hh:mm' on the clock of Amsterdam. */
export interface TenderContent {
  title?: string;
  description?: string;
  procedureRegime?: ProcedureRegime;
  publicationId?: string | null;
  tenderReference?: string | null;
  cpvCodes?: string[];
  totalPrice?: string | null;
  monthlyPrice?: string | null;
  optionsValue?: string;
  termMonths?: number | null;
  extensionCount?: number;
  extensionMonths?: number;
  clusteringMotivation?: string;
  noLotsMotivation?: string;
  submissionOn?: string | null;
  submissionTime?: string | null;
  standstillDays?: number | null;
  standstillOrigin?: TermOrigin | null;
  standstillRolls?: boolean;
  standstillClause?: string;
  challengeDays?: number | null;
  offerValidityDays?: number | null;
}

const centsOf = (amount: string | null | undefined) =>
  amount === undefined ? undefined : amount === null ? null : Money.parse(amount).cents.toString();

/** Noon when no time was given: the usual hour of closing, and never before the working day. */
const CLOSING_TIME = '12:00';

function closing({ submissionOn, submissionTime }: TenderContent): Date | null | undefined {
  if (submissionOn === undefined) return undefined;
  return submissionOn === null ? null : momentAt(submissionOn as LocalDate, submissionTime ?? CLOSING_TIME);
}

const known = <T extends object>(row: T): Partial<T> =>
  Object.fromEntries(Object.entries(row).filter(([, value]) => value !== undefined)) as Partial<T>;

/** The columns that a content sets; what is absent stays. @throws DomainError 422 two prices. */
export function columnsOf(content: TenderContent): Partial<TenderEntity> {
  const { totalPrice, monthlyPrice, optionsValue, submissionOn: _, submissionTime: __, cpvCodes, ...same } = content;
  assertOnePrice(totalPrice ?? null, monthlyPrice ?? null);
  const columns: Partial<TenderEntity> = {
    ...same,
    cpvCodes: cpvCodes && [...new Set(cpvCodes.map(cpvNumber))],
    totalPriceCents: centsOf(totalPrice),
    monthlyPriceCents: centsOf(monthlyPrice),
    optionsValueCents: centsOf(optionsValue) ?? undefined,
    submissionDeadline: closing(content),
  };
  return known(columns);
}

/** The value in cents that follows from the parts (art. 2.15 and 2.17e); null while a part is missing. */
export function valueCents(row: Partial<TenderEntity>): string | null {
  const money = (cents: string | null | undefined) => (cents == null ? null : Money.fromCents(cents));
  const { total } = estimatedValue({
    totalPrice: money(row.totalPriceCents),
    monthlyPrice: money(row.monthlyPriceCents),
    termMonths: row.termMonths ?? null,
    extensionCount: row.extensionCount ?? 0,
    extensionMonths: row.extensionMonths ?? 0,
    optionsValue: money(row.optionsValueCents) ?? Money.zero,
  });
  return total && total.cents.toString();
}
