import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';
import { lockedRow } from '../../rows/locked-row';
import type { ConclusionContent } from '../domain/conclusion';
import { ConclusionEntity } from './conclusion.entity';

type Place = Pick<ConclusionEntity, 'programmeId' | 'tenderId' | 'consultationId' | 'code'>;
type Child = Pick<ConclusionEntity, 'id' | 'programmeId' | 'tenderId'>;

/** Writes conclusions, the quotes that they cite and the records that they lead to. */
@Injectable()
export class ConclusionStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly searchIndex: SearchIndex,
  ) {}

  /** @throws DomainError 404, 412 */
  lock(consultationId: string, id: string, rowVersion: number): Promise<ConclusionEntity> {
    return lockedRow(this.unitOfWork, ConclusionEntity, { id, consultationId }, rowVersion);
  }

  async insert(place: Place, content: ConclusionContent): Promise<string> {
    const row = { ...place, ...content, id: newId(), recordedBy: this.unitOfWork.actor.userId };
    await this.unitOfWork.repo(ConclusionEntity).insert(row);
    await this.index(row);
    return row.id;
  }

  async update(row: ConclusionEntity, change: Partial<ConclusionEntity>): Promise<void> {
    await this.unitOfWork.repo(ConclusionEntity).update(row.id, { ...change, rowVersion: row.rowVersion + 1 });
    await this.index({ ...row, ...change });
  }

  /** Makes these the quotes that it cites. */
  async setQuotes({ id, programmeId, tenderId }: Child, quoteIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query('delete from conclusion_quote where conclusion_id = $1 and quote_id <> all ($2)', [
      id,
      quoteIds,
    ]);
    await this.unitOfWork.query(
      `insert into conclusion_quote (conclusion_id, quote_id, programme_id, tender_id)
       select $1, quote_id, $3, $4 from unnest($2::uuid[]) as quote_id
       on conflict on constraint conclusion_quote_pkey do nothing`,
      [id, quoteIds, programmeId, tenderId],
    );
  }

  /** Makes these the quotes of minutes that it cites. */
  async setMinutesQuotes({ id, programmeId, tenderId }: Child, quoteIds: readonly string[]): Promise<void> {
    await this.unitOfWork.query('delete from conclusion_minutes_quote where conclusion_id = $1', [id]);
    await this.unitOfWork.query(
      `insert into conclusion_minutes_quote (conclusion_id, quote_id, programme_id, tender_id)
       select $1, quote_id, $3, $4 from unnest($2::uuid[]) as quote_id`,
      [id, quoteIds, programmeId, tenderId],
    );
  }

  /** Makes these the requirements and contributions that it leads to. */
  async setTargets(
    { id, programmeId, tenderId }: Child,
    requirementIds: readonly string[],
    contributionIds: readonly string[],
  ): Promise<void> {
    await this.unitOfWork.query('delete from conclusion_target where conclusion_id = $1', [id]);
    const rows = [
      ...requirementIds.map((target) => ({ id: newId(), requirement: target, contribution: null })),
      ...contributionIds.map((target) => ({ id: newId(), requirement: null, contribution: target })),
    ];
    await this.unitOfWork.query(
      `insert into conclusion_target (id, conclusion_id, programme_id, tender_id, requirement_id, contribution_id)
       select row.id, $1, $2, $3, row.requirement, row.contribution
       from jsonb_to_recordset($4::jsonb) as row (id uuid, requirement uuid, contribution uuid)`,
      [id, programmeId, tenderId, JSON.stringify(rows)],
    );
  }

  private async index(row: Place & { id: string; text: string; followUp: string }): Promise<void> {
    await this.searchIndex.put({
      kind: 'consultation-conclusion',
      recordId: row.id,
      programmeId: row.programmeId,
      tenderId: row.tenderId,
      code: row.code,
      title: row.text.length > 120 ? `${row.text.slice(0, 119)}…` : row.text,
      text: `${row.text} ${row.followUp}`,
      url: `/consultaties/${row.consultationId}/conclusies?conclusie=${row.id}`,
    });
  }
}
