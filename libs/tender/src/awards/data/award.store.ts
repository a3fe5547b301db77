import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { AwardEntity } from './award.entity';

/** A sentence of the winner's offer that binds later, and where it stands. */
export interface AwardPromise {
  sentence: string;
  source: string;
  requirementId?: string | null;
  /** The document of the offer and the page in it. */
  fileId?: string | null;
  page?: number | null;
  /** The criterion of the assessment on which it was scored. */
  criterionId?: string | null;
}

type NewAward = Pick<
  AwardEntity,
  | 'programmeId'
  | 'tenderId'
  | 'baselineId'
  | 'contractorName'
  | 'contractorKvk'
  | 'decidedOn'
  | 'motivation'
  | 'offerId'
  | 'deviationReason'
  | 'byHandReason'
> & { promises: readonly AwardPromise[] };

/** Writes an award with its promises, letters and clocks; the tender becomes AWARDED. */
@Injectable()
export class AwardStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: TraceLinks,
    private readonly index: SearchIndex,
  ) {}

  async insert({ promises, ...award }: NewAward): Promise<string> {
    const id = newId();
    const { programmeId, tenderId } = award;
    await this.unitOfWork.repo(AwardEntity).insert({ ...award, id, recordedBy: this.unitOfWork.actor.userId });
    await this.promises(id, award, promises);
    await this.find(id, award, promises);
    if (award.offerId) {
      await this.letters(id, award, award.offerId);
      await this.openClock(id);
    }
    const [tender] = await this.unitOfWork.query<{ before: string }>(
      `with old as (select state from tender where id = $1)
       update tender set state = 'AWARDED', row_version = row_version + 1 where id = $1
       returning (select state from old) as before`,
      [tenderId],
    );
    this.unitOfWork.audit({
      action: 'award.recorded',
      kind: 'award',
      recordId: id,
      programmeId,
      after: { ...award, promises: promises.length },
    });
    this.unitOfWork.audit({
      action: 'tender.awarded',
      kind: 'tender',
      recordId: tenderId,
      programmeId,
      before: { state: tender!.before },
      after: { state: 'AWARDED', awardId: id },
    });
    return id;
  }

  /** The clocks of an award, from the clauses of its tender; an award by hand gets them when somebody sets them. */
  async openClock(awardId: string): Promise<void> {
    await this.unitOfWork.query(
      `insert into award_clock (award_id, programme_id, tender_id, regime, single_tenderer, standstill_days, standstill_rolls,
         challenge_days, clause)
       select a.id, a.programme_id, t.id, t.procedure_regime,
              a.offer_id is not null and (select count(*) from offer o where o.tender_id = t.id) = 1,
              t.standstill_days, t.standstill_rolls, t.challenge_days, t.standstill_clause
       from award a join tender t on t.id = a.tender_id where a.id = $1
       on conflict on constraint award_clock_pkey do nothing`,
      [awardId],
    );
  }

  private async promises(
    awardId: string,
    { programmeId, tenderId, baselineId }: Pick<NewAward, 'programmeId' | 'tenderId' | 'baselineId'>,
    promises: readonly AwardPromise[],
  ): Promise<void> {
    for (const [index, { sentence, source, requirementId, fileId, page, criterionId }] of promises.entries()) {
      const id = newId();
      await this.unitOfWork.query(
        `insert into award_promise (id, programme_id, tender_id, award_id, number, sentence, source, requirement_id,
           file_id, page, criterion_id)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
        [
          id,
          programmeId,
          tenderId,
          awardId,
          index + 1,
          sentence,
          source,
          requirementId ?? null,
          fileId ?? null,
          page ?? null,
          criterionId ?? null,
        ],
      );
      if (requirementId) await this.tie(programmeId, baselineId, requirementId, id);
    }
  }

  /** What Ctrl-K finds of an award: to whom, why, and what was promised. */
  private async find(
    id: string,
    award: Pick<NewAward, 'programmeId' | 'tenderId' | 'contractorName' | 'contractorKvk' | 'motivation'>,
    promises: readonly AwardPromise[],
  ): Promise<void> {
    const { programmeId, tenderId, contractorName, contractorKvk, motivation } = award;
    const [tender] = await this.unitOfWork.query<{ code: string }>('select code from tender where id = $1', [tenderId]);
    await this.index.put({
      kind: 'award',
      recordId: id,
      programmeId,
      tenderId,
      code: tender!.code,
      title: `Gunning aan ${contractorName}`,
      text: [contractorKvk, motivation, ...promises.map(({ sentence }) => sentence)].join('\n'),
      url: '/gunning',
    });
  }

  /** The eis in the wording that was awarded, and the promise that goes with it. */
  private async tie(programmeId: string, baselineId: string, requirementId: string, promiseId: string): Promise<void> {
    const [frozen] = await this.unitOfWork.query<{ versionId: string }>(
      'select version_id as "versionId" from requirement_baseline_item where baseline_id = $1 and requirement_id = $2',
      [baselineId, requirementId],
    );
    await this.links.link({
      programmeId,
      type: 'PROMISED_BY',
      from: { kind: 'requirement', id: requirementId, versionId: frozen?.versionId ?? null },
      to: { kind: 'award-promise', id: promiseId, versionId: promiseId },
    });
  }

  /** One letter for each bidder; what the winner did better is proposed from the words agreed in the consensus. */
  private async letters(
    awardId: string,
    { programmeId, tenderId }: Pick<NewAward, 'programmeId' | 'tenderId'>,
    winnerId: string,
  ): Promise<void> {
    await this.unitOfWork.query(
      `insert into award_letter (id, programme_id, tender_id, award_id, offer_id, kind, advantages)
       select gen_random_uuid(), $2, $3, $1, o.id,
              case when o.id = $4 then 'AWARD' when o.state = 'ADMITTED' then 'REJECTION' else o.state end,
              case when o.id <> $4 and o.state = 'ADMITTED' then coalesce((
                select string_agg(c.title || ': ' || win.advantage, E'\\n' order by c.position)
                from assessment_consensus win
                join assessment_criterion c on c.id = win.criterion_id
                join assessment_consensus own on own.criterion_id = win.criterion_id and own.offer_id = o.id
                where win.offer_id = $4 and win.advantage <> '' and win.score > own.score), '') else '' end
       from offer o where o.tender_id = $3 and o.state <> 'REGISTERED'`,
      [awardId, programmeId, tenderId, winnerId],
    );
  }
}
