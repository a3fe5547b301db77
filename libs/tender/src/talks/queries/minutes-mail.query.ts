import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { Addressee, leftOutBecause, minutesWords } from '../../consultations/domain/party-mail';
import type { PartyMailDraftResponse } from '../../consultations/http/party-mail.response';
import { SenderQuery } from '../../consultations/queries/sender.query';
import type { TalkResponse } from '../http/talk.response';
import { TalkQuery } from './talk.query';

/** What would leave to whom when the minutes of a talk are mailed. */
@Injectable()
export class MinutesMailQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly talks: TalkQuery,
    private readonly sender: SenderQuery,
  ) {}

  /** @throws DomainError 403/404, 409 no minutes */
  async draft(consultationId: string, id: string): Promise<PartyMailDraftResponse> {
    const talk = await this.talks.one(consultationId, id);
    this.unitOfWork.actor.demand('talk.write', await this.place(id));
    const [current] = talk.minutes;
    if (!current) throw new DomainError('talk.no-minutes', { status: 409, params: { code: talk.code } });
    const sent = new Set(talk.parties.filter(({ sentVersion }) => sentVersion === current.n).map((one) => one.partyId));
    const parties = (await this.attending(id)).map((party) => ({ party, reason: leftOutBecause(party) }));
    return {
      ...minutesWords(talk, await this.sender.here()),
      recipients: parties
        .filter(({ reason }) => reason === null)
        .map(({ party }) => ({
          partyId: party.id,
          name: party.name,
          recipient: party.contactEmail,
          attachment: minutesName(talk),
          sentBefore: sent.has(party.id),
        })),
      leftOut: parties.flatMap(({ party: { id: partyId, name }, reason }) =>
        reason === null ? [] : [{ partyId, name, reason }],
      ),
    };
  }

  /** The parties of a talk with their address. */
  attending(talkId: string): Promise<Addressee[]> {
    return this.unitOfWork.query<Addressee>(
      `select p.id, p.name, p.contact_email as "contactEmail", p.state
       from consultation_talk_party tp join consultation_party p on p.id = tp.party_id
       where tp.talk_id = $1 order by p.name, p.id`,
      [talkId],
    );
  }

  async place(talkId: string): Promise<{ programmeId: string; tenderId: string }> {
    const [row] = await this.unitOfWork.query<{ programmeId: string; tenderId: string }>(
      'select programme_id as "programmeId", tender_id as "tenderId" from consultation_talk where id = $1',
      [talkId],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return row;
  }
}

export const minutesName = ({ code, minutes }: Pick<TalkResponse, 'code' | 'minutes'>): string =>
  `Verslag ${code} versie ${minutes[0]?.n ?? 0}.pdf`;
