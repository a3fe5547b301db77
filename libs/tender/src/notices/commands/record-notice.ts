import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { NoticeEntity } from '../data/notice.entity';
import { type NoticeSubtype, type NoticeType, realDeadline } from '../domain/notice-subtype';

export interface NoticeContent {
  tenderId?: string | null;
  publicationId?: string;
  tenderReference?: string | null;
  typeCode?: NoticeType;
  subtype?: NoticeSubtype | null;
  /** Days 'yyyy-mm-dd'; a deadline in 2090 or later is none. */
  publishedOn?: string | null;
  deadlineOn?: string | null;
  url?: string | null;
  note?: string;
}

const known = ({ deadlineOn, ...content }: NoticeContent): Partial<NoticeEntity> =>
  Object.fromEntries(
    Object.entries({
      ...content,
      deadlineOn: deadlineOn === undefined ? undefined : realDeadline(deadlineOn),
    }).filter(([, value]) => value !== undefined),
  ) as Partial<NoticeEntity>;

/** Keeps what stands on TenderNed: new, mended, or withdrawn when it was recorded by mistake. */
@Injectable()
export class RecordNotice {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** Answers the id. @throws DomainError 403/404, 409 publication number taken, 422 tender of another programme. */
  async add(programmeId: string, content: NoticeContent & { publicationId: string }): Promise<string> {
    this.unitOfWork.actor.demand('notice.write', { programmeId, tenderId: content.tenderId });
    await this.demandTender(programmeId, content.tenderId);
    const id = newId();
    const row = { ...known(content), publicationId: content.publicationId, programmeId };
    await this.unitOfWork.repo(NoticeEntity).insert({ ...row, id, recordedBy: this.unitOfWork.actor.userId });
    this.unitOfWork.audit({ action: 'notice.recorded', kind: 'notice', recordId: id, programmeId, after: row });
    return id;
  }

  /** @throws DomainError 403/404, 409 withdrawn or number taken, 412 stale, 422 tender of another programme. */
  async revise(id: string, content: NoticeContent, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    if (content.tenderId !== undefined && content.tenderId !== row.tenderId) {
      this.unitOfWork.actor.demand('notice.write', { programmeId: row.programmeId, tenderId: content.tenderId });
      await this.demandTender(row.programmeId, content.tenderId);
    }
    await this.save(row, 'notice.revised', known(content));
  }

  /** @throws DomainError 403/404, 409 withdrawn before, 412 stale. */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<void> {
    const row = await this.lock(id, rowVersion);
    await this.save(row, 'notice.withdrawn', { state: 'WITHDRAWN' }, reason);
  }

  private async lock(id: string, rowVersion: number): Promise<NoticeEntity> {
    const row = await this.unitOfWork
      .repo(NoticeEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand('notice.write', { programmeId: row.programmeId, tenderId: row.tenderId });
    assertFresh(row.rowVersion, rowVersion);
    if (row.state === 'WITHDRAWN') throw new DomainError('notice.withdrawn', { status: 409 });
    return row;
  }

  private async save(row: NoticeEntity, action: string, after: Partial<NoticeEntity>, reason?: string): Promise<void> {
    const { id, programmeId, rowVersion } = row;
    await this.unitOfWork.repo(NoticeEntity).update(id, { ...after, rowVersion: rowVersion + 1 });
    const before = Object.fromEntries(Object.keys(after).map((key) => [key, row[key as keyof NoticeEntity]]));
    this.unitOfWork.audit({
      action,
      kind: 'notice',
      recordId: id,
      programmeId,
      before,
      after: { ...after, ...(reason ? { reason } : {}) },
    });
  }

  private async demandTender(programmeId: string, tenderId: string | null | undefined): Promise<void> {
    if (!tenderId) return;
    const [found] = await this.unitOfWork.query(
      'select 1 from tender where id = $1 and programme_id = $2 and id = any (app_tenders())',
      [tenderId, programmeId],
    );
    if (found) return;
    throw new DomainError('notice.unknown-tender', {
      fields: [{ pointer: '/tenderId', code: 'notice.unknown-tender' }],
    });
  }
}
