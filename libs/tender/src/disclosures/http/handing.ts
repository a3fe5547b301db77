import { DomainError, LocalDate } from '@koersvast/kernel';
import type { Channel } from '../domain/sharing';

interface HandingFields {
  channel: Channel;
  givenOn: string;
  partyIds?: string[];
  note?: string;
}

const wrong = (pointer: string, code: string) => new DomainError(code, { fields: [{ pointer, code }] });

/**
 * Who was given what, from the form: TenderNed is everyone, every other way names its parties.
 * @param today 'yyyy-mm-dd'; what still has to happen is no fact yet.
 * @throws DomainError 422
 */
export function readHanding({ channel, givenOn, partyIds = [], note }: HandingFields, today: string) {
  if (givenOn > today) throw wrong('/givenOn', 'disclosure.future');
  if (channel === 'TENDERNED') {
    if (partyIds.length > 0) throw wrong('/partyIds', 'disclosure.tenderned-is-all');
    return { channel, givenOn: LocalDate.parse(givenOn), note: note ?? '', partyIds: null };
  }
  if (partyIds.length === 0) throw wrong('/partyIds', 'disclosure.no-parties');
  return { channel, givenOn: LocalDate.parse(givenOn), note: note ?? '', partyIds };
}
