import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import { lockedRow } from '../../rows/locked-row';
import { stateWithMinutes } from '../domain/talk';
import { TalkPartyEntity } from './talk-party.entity';
import { TalkEntity } from './talk.entity';

export type TalkPlan = Pick<TalkEntity, 'kind' | 'title' | 'plannedOn' | 'startsAt' | 'place' | 'online' | 'agenda'>;
type TalkPlace = Pick<TalkEntity, 'programmeId' | 'tenderId' | 'consultationId' | 'code'>;

/** Writes talks, their parties and every version of their minutes. */
@Injectable()
export class TalkStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searchIndex: SearchIndex,
  ) {}

  /** @throws DomainError 404, 412 */
  lock(consultationId: string, id: string, rowVersion?: number): Promise<TalkEntity> {
    return lockedRow(this.unitOfWork, TalkEntity, { id, consultationId }, rowVersion);
  }

  async insert(place: TalkPlace, plan: TalkPlan, partyIds: readonly string[]): Promise<string> {
    const id = newId();
    const row = { ...place, ...plan, id };
    await this.unitOfWork.repo(TalkEntity).insert({ ...row, recordedBy: this.unitOfWork.actor.userId });
    await this.setParties(row, partyIds);
    await this.index(row, plan.agenda);
    return id;
  }

  async update(row: TalkEntity, change: Partial<TalkEntity>): Promise<void> {
    await this.unitOfWork.repo(TalkEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
    await this.index({ ...row, ...change }, change.agenda ?? row.agenda);
  }

  /** Who comes, as long as the talk is planned. */
  async setParties(
    talk: Pick<TalkEntity, 'id' | 'programmeId' | 'tenderId'>,
    partyIds: readonly string[],
  ): Promise<void> {
    const { id: talkId, programmeId, tenderId } = talk;
    await this.unitOfWork.query('delete from consultation_talk_party where talk_id = $1 and party_id <> all ($2)', [
      talkId,
      partyIds,
    ]);
    await this.unitOfWork.query(
      `insert into consultation_talk_party (id, programme_id, tender_id, talk_id, party_id)
       select row.id, $3, $4, $5, row.party_id from unnest($1::uuid[], $2::uuid[]) as row (id, party_id)
       on conflict on constraint consultation_talk_party_key do nothing`,
      [partyIds.map(() => newId()), partyIds, programmeId, tenderId, talkId],
    );
  }

  parties(talkId: string): Promise<TalkPartyEntity[]> {
    return this.unitOfWork.repo(TalkPartyEntity).findBy({ talkId });
  }

  async updateParty(id: string, change: Partial<TalkPartyEntity>): Promise<void> {
    await this.unitOfWork.repo(TalkPartyEntity).update(id, change);
  }

  /** Appends a version of the minutes, which becomes the current one; nobody was sent it yet. */
  async addMinutes(talk: TalkEntity, text: string, changeReason: string | null): Promise<{ id: string; n: number }> {
    const { id: talkId, programmeId, tenderId } = talk;
    const id = newId();
    const [made] = await this.unitOfWork.query<{ n: number }>(
      `insert into consultation_minutes (id, programme_id, tender_id, talk_id, n, text, change_reason, recorded_by)
       select $1, $2, $3, $4, coalesce(max(n), 0) + 1, $5, $6, $7 from consultation_minutes where talk_id = $4
       returning n`,
      [id, programmeId, tenderId, talkId, text, changeReason, this.unitOfWork.actor.userId],
    );
    await this.settle(talk, id);
    return { id, n: made!.n };
  }

  /** Brings the state of the talk in line with what its parties did with these minutes. */
  async settle(talk: TalkEntity, minutesId: string): Promise<void> {
    const state = stateWithMinutes(await this.parties(talk.id), minutesId);
    await this.update(talk, { state, minutesId });
  }

  private async index(row: TalkPlace & { id: string; title: string }, text: string): Promise<void> {
    await this.searchIndex.put({
      kind: 'consultation-talk',
      recordId: row.id,
      programmeId: row.programmeId,
      tenderId: row.tenderId,
      code: row.code,
      title: row.title,
      text,
      url: `/consultaties/${row.consultationId}/gesprekken/${row.id}`,
    });
  }
}
