import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { CodeSeries, UnitOfWork } from '@koersvast/platform';
import { assertQuoted, tidyPassage } from '../../quoting/quoted-words';
import { DisclosureStore, Handing } from '../data/disclosure.store';
import { ConsultationCircleQuery, ConsultationPlace } from '../queries/consultation-circle.query';

export interface RecordFactInput {
  consultationId: string;
  kind: 'FACT' | 'DOCUMENT';
  text: string;
  handing: Handing;
  /** The sentence in the minutes that tells it, or null. Its words are the text. */
  minutes: { id: string; starts: number } | null;
}

interface TalkPlace {
  talkId: string;
  talkCode: string;
  heldOn: string;
  text: string;
  partyIds: string[];
}

/** Puts in the ledger what the authority told or gave: in a talk (a sentence of the minutes) or another way. */
@Injectable()
export class RecordFact {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ConsultationCircleQuery,
    private readonly facts: DisclosureStore,
    private readonly codes: CodeSeries,
  ) {}

  /** @throws DomainError 403/404, 409 closed, 422 not literally in the minutes, unknown party. */
  async execute({ consultationId, kind, text, handing, minutes }: RecordFactInput): Promise<string> {
    const place = await this.circle.openPlace(consultationId, 'disclosure.write');
    const talk = minutes && (await this.talkOf(consultationId, minutes.id));
    const passage = minutes && tidyPassage({ starts: minutes.starts, ends: 0, words: text });
    if (talk && passage) assertQuoted(talk.text, passage);
    const given: Handing = talk
      ? { channel: 'TALK', givenOn: talk.heldOn, note: talk.talkCode, partyIds: talk.partyIds }
      : handing;
    if (given.partyIds) await this.circle.demandParties(consultationId, given.partyIds, '/partyIds');
    return this.store(place, kind, passage?.words ?? text, given, {
      talkId: talk?.talkId ?? null,
      minutesId: minutes?.id ?? null,
      starts: passage?.starts ?? null,
      ends: passage?.ends ?? null,
    });
  }

  /**
   * A document that went to these parties now; going to others later, it is the same line of the ledger.
   * @throws DomainError 403/404, 409 closed
   */
  async document(consultationId: string, text: string, given: Handing): Promise<void> {
    const place = await this.circle.openPlace(consultationId, 'disclosure.write');
    const [there] = await this.unitOfWork.query<{ id: string; code: string }>(
      `select id, code from disclosed_fact
       where consultation_id = $1 and kind = 'DOCUMENT' and text = $2 and state = 'ACTIVE' order by code limit 1`,
      [consultationId, text],
    );
    if (!there) {
      await this.store(place, 'DOCUMENT', text, given, { talkId: null, minutesId: null, starts: null, ends: null });
      return;
    }
    const { programmeId, tenderId } = place;
    await this.facts.give({ id: there.id, programmeId, tenderId }, given);
    const after = { code: there.code, ...given };
    this.unitOfWork.audit({
      action: 'disclosure.given',
      kind: 'disclosed-fact',
      recordId: there.id,
      programmeId,
      after,
    });
  }

  private async store(
    { id: consultationId, programmeId, tenderId }: ConsultationPlace,
    kind: 'FACT' | 'DOCUMENT',
    text: string,
    given: Handing,
    source: { talkId: string | null; minutesId: string | null; starts: number | null; ends: number | null },
  ): Promise<string> {
    const { code } = await this.codes.next(programmeId, tenderId, 'FEIT');
    const place = { programmeId, tenderId };
    const fact = { ...place, consultationId, code, kind, text, firstGivenOn: given.givenOn, ...source };
    const id = await this.facts.insert(fact);
    await this.facts.give({ id, ...place }, given);
    this.unitOfWork.audit({
      action: 'disclosure.recorded',
      kind: 'disclosed-fact',
      recordId: id,
      programmeId,
      // To whom and when, not the words: the audit log is read by others than the ledger.
      after: { code, kind, ...given },
    });
    return id;
  }

  private async talkOf(consultationId: string, minutesId: string): Promise<TalkPlace> {
    const [talk] = await this.unitOfWork.query<TalkPlace>(
      `select t.id as "talkId", t.code as "talkCode", t.planned_on as "heldOn", m.text,
              coalesce((select array_agg(tp.party_id) from consultation_talk_party tp where tp.talk_id = t.id), '{}') as "partyIds"
       from consultation_minutes m join consultation_talk t on t.id = m.talk_id
       where m.id = $1 and t.consultation_id = $2`,
      [minutesId, consultationId],
    );
    if (!talk) {
      throw new DomainError('disclosure.unknown-minutes', {
        fields: [{ pointer: '/minutesId', code: 'disclosure.unknown-minutes' }],
      });
    }
    return talk;
  }
}
