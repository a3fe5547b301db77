import {
  DomainError,
  type FieldProblem,
  type LegalTerms,
  type ProcedureRegime,
  termOfLaw,
  type LocalDate,
} from '@koersvast/kernel';

export const REGIME_LABELS: Record<ProcedureRegime, string> = {
  SAS: 'Sociale en andere specifieke diensten (SAS)',
  OPEN: 'Openbare procedure',
  RESTRICTED: 'Niet-openbare procedure',
};

export interface StandstillChoice {
  regime: ProcedureRegime;
  days: number | null;
  origin: 'LAW' | 'TENDER_DOC' | null;
}

const refuse = (code: string, pointer: string, params?: FieldProblem['params']): never => {
  throw new DomainError(code, { fields: [{ pointer, code, params }], params });
};

/**
 * A standstill has a number of days and an origin, or neither; a SAS procedure has none of law, and a regular one is
 * never shorter than the law says (Aanbestedingswet art. 2.127).
 * @throws DomainError 422
 */
export function assertStandstill(
  terms: LegalTerms,
  { regime, days, origin }: StandstillChoice,
  today: LocalDate,
): void {
  if ((days === null) !== (origin === null)) {
    refuse('tender.standstill-half', days === null ? '/standstillDays' : '/standstillOrigin');
  }
  if (regime === 'SAS' && origin === 'LAW') refuse('tender.standstill-no-law', '/standstillOrigin');
  const law = termOfLaw(terms, 'STANDSTILL', regime, today);
  if (law && days !== null && days < law.days) refuse('tender.standstill-short', '/standstillDays', { days: law.days });
}

/** @throws DomainError 422 when there is a price for the whole and one per month. */
export function assertOnePrice(totalPrice: string | null, monthlyPrice: string | null): void {
  if (totalPrice !== null && monthlyPrice !== null) refuse('tender.two-prices', '/monthlyPrice');
}

/** Eight digits of a CPV code: `85311300-5` -> `85311300`. The check digit follows from the rest. */
export const cpvNumber = (code: string): string => code.slice(0, 8);
