import { DomainError } from '@koersvast/kernel';
import type { KnownParty, PartyClues } from '../../anonymity/party-clues';

/** A text of our own that will stand in the report, and where one mends it. */
export interface OwnText {
  place: string;
  text: string;
}

export interface NameFinding {
  place: string;
  found: string;
}

/** Where our own texts tell who a party is; quotes are not here, since those are veiled by themselves. */
export const namesIn = (texts: readonly OwnText[], clues: PartyClues): NameFinding[] =>
  texts.flatMap(({ place, text }) => clues.find(text).map(({ found }) => ({ place, found })));

/** @throws DomainError 422 with the first places. */
export function assertNamesNobody(findings: readonly NameFinding[]): void {
  if (findings.length === 0) return;
  const places = findings.slice(0, 5).map(({ place, found }) => `“${found}” in ${place}`);
  throw new DomainError('consultation-report.names-party', { params: { places: places.join(', ') } });
}

/** Only who said yes may be named. */
export const withoutConsent = <P extends KnownParty & { consentToBeNamed: boolean }>(parties: readonly P[]): P[] =>
  parties.filter(({ consentToBeNamed }) => !consentToBeNamed);
