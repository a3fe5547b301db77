import { DomainError, LocalDate } from '@koersvast/kernel';

export const ADOPTION_BODIES = ['COLLEGE', 'COUNCIL'] as const;
export type AdoptionBody = (typeof ADOPTION_BODIES)[number];

/** ADOPTED: as signed. DEVIATING: with other words or amounts. REVOKED: it was recorded by mistake. */
export const ADOPTION_OUTCOMES = ['ADOPTED', 'DEVIATING', 'REJECTED', 'REVOKED'] as const;
export type AdoptionOutcome = (typeof ADOPTION_OUTCOMES)[number];

export interface HeldDecision {
  municipalityId: string;
  body: AdoptionBody;
  outcome: AdoptionOutcome;
  /** 'yyyy-mm-dd' */
  decidedOn: LocalDate;
}

const passed = (decision: HeldDecision | undefined): decision is HeldDecision =>
  decision?.outcome === 'ADOPTED' || decision?.outcome === 'DEVIATING';

const wrong = (code: string, pointer: string, params: Record<string, string> = {}) =>
  new DomainError(code, { params, fields: [{ pointer, code, params }] });

/**
 * The college adopts and offers, the council decides (domain C6): never before the signature or on a day to come, and the
 * council on or after its college.
 * @param held what holds of this municipality, at most one per body
 * @throws DomainError 422
 */
export function assertAdoption(
  next: HeldDecision,
  held: readonly HeldDecision[],
  signedOn: LocalDate,
  today: LocalDate,
): void {
  const { body, decidedOn } = next;
  const of = (which: AdoptionBody) => held.find((each) => each.body === which && each.outcome !== 'REVOKED');
  const other = of(body === 'COLLEGE' ? 'COUNCIL' : 'COLLEGE');
  if (next.outcome === 'REVOKED' && !of(body)) throw wrong('report-adoption.nothing-held', '/outcome');
  if (body === 'COLLEGE' && !passed(next) && other) throw wrong('report-adoption.council-decided', '/outcome');
  if (next.outcome === 'REVOKED') return;
  if (decidedOn > today) throw wrong('report-adoption.to-come', '/decidedOn');
  if (decidedOn < signedOn) {
    throw wrong('report-adoption.before-signature', '/decidedOn', { signedOn: LocalDate.format(signedOn) });
  }
  if (body === 'COLLEGE') {
    if (other && other.decidedOn < decidedOn) throw wrong('report-adoption.after-council', '/decidedOn');
    return;
  }
  if (!passed(other)) throw wrong('report-adoption.college-first', '/body');
  if (decidedOn < other.decidedOn) throw wrong('report-adoption.before-college', '/decidedOn');
}

export interface AdoptionStanding {
  /** How many municipalities adopted, identical or not. */
  colleges: number;
  councils: number;
  municipalities: number;
  /** A college or council deviated or refused: the joint decision is "niet gelijkluidend". */
  identical: boolean;
  /** Day on which the last council adopted, once all did and none deviated (domain C6). */
  effectiveOn: LocalDate | null;
}

/** Where the decisions on one report stand. @param municipalityIds those in its scope */
export function standingOf(municipalityIds: readonly string[], decisions: readonly HeldDecision[]): AdoptionStanding {
  const held = decisions.filter(({ outcome }) => outcome !== 'REVOKED');
  const by = (body: AdoptionBody) => held.filter((each) => each.body === body && passed(each));
  const identical = held.every(({ outcome }) => outcome === 'ADOPTED');
  const councils = by('COUNCIL');
  const all = councils.length === municipalityIds.length && identical;
  return {
    colleges: by('COLLEGE').length,
    councils: councils.length,
    municipalities: municipalityIds.length,
    identical,
    effectiveOn: all
      ? councils.map(({ decidedOn }) => decidedOn).reduce((one, other) => (one > other ? one : other))
      : null,
  };
}
