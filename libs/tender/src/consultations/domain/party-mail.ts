import { DomainError, LocalDate } from '@koersvast/kernel';
import type { PartyState } from './consultation-party';

export interface Addressee {
  id: string;
  name: string;
  contactEmail: string;
  state: PartyState;
}

export interface MailWords {
  subject: string;
  text: string;
}

export interface Sender {
  name: string;
  email: string;
}

/** Why a party gets no message, or null when it does. */
export function leftOutBecause({ contactEmail, state }: Addressee): 'NO_ADDRESS' | 'DECLINED' | 'WITHDRAWN' | null {
  if (state === 'DECLINED' || state === 'WITHDRAWN') return state;
  return contactEmail === '' ? 'NO_ADDRESS' : null;
}

/**
 * The parties of a message, in the order asked for.
 * @throws DomainError 422 at `/partyIds` when one of them is not there, takes no part or has no address
 */
export function demandReachable<Party extends Addressee>(parties: readonly Party[], ids: readonly string[]): Party[] {
  return ids.map((id) => {
    const party = parties.find((one) => one.id === id);
    const code = 'consultation.unreachable-party';
    if (party && leftOutBecause(party) === null) return party;
    throw new DomainError(code, { fields: [{ pointer: '/partyIds', code }] });
  });
}

/** What goes with the questionnaire, the same for every party (equal treatment, Aw 1.8). The sender may change it. */
export function questionnaireWords(
  consultation: { code: string; title: string; responsesDue: string | null },
  sender: Sender,
): MailWords {
  const { code, title, responsesDue } = consultation;
  const due = responsesDue ? ` uiterlijk ${LocalDate.format(responsesDue as LocalDate)}` : '';
  return {
    subject: `Vragenlijst marktconsultatie ${code}: ${title}`.slice(0, 200),
    text: [
      'Geachte heer, mevrouw,',
      `Wij nodigen u uit voor de marktconsultatie “${title}”. De vragenlijst staat in de bijlage; hoe u haar invult, leest u op het eerste blad.`,
      `Stuurt u de ingevulde werkmap${due} terug naar ${sender.email}. Alle partijen krijgen dezelfde vragen.`,
      `Met vriendelijke groet,\n${sender.name}`,
    ].join('\n\n'),
  };
}

/** What goes with the minutes of a talk. */
export function minutesWords(talk: { code: string; title: string; plannedOn: string }, sender: Sender): MailWords {
  return {
    subject: `Verslag ${talk.code}: ${talk.title}`.slice(0, 200),
    text: [
      'Geachte heer, mevrouw,',
      `In de bijlage vindt u het verslag van ons gesprek van ${LocalDate.format(talk.plannedOn as LocalDate)}.`,
      `Laat u ons weten of u akkoord bent, of wat er anders moet: ${sender.email}.`,
      `Met vriendelijke groet,\n${sender.name}`,
    ].join('\n\n'),
  };
}
