import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { assertFresh, Files, UnitOfWork, UploadedFile } from '@koersvast/platform';
import { ObligationEvidenceEntity } from '../data/obligation-evidence.entity';
import { PeriodStore } from '../data/period.store';
import { evidenceType } from '../domain/evidence-file';
import { UNSETTLED } from '../domain/period';

/** Files that prove fulfilment: handing in the first one puts the period before who judges. */
@Injectable()
export class HandInEvidence {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly periods: PeriodStore,
    private readonly files: Files,
  ) {}

  /** @throws DomainError 403, 404, 409 nothing is asked any more, 415 and 422 the file. */
  async add(periodId: string, { name, bytes }: UploadedFile, description: string): Promise<void> {
    const mediaType = evidenceType(name, bytes);
    const period = await this.periods.lock(periodId, 'obligation.evidence');
    if (period.state === 'CANCELLED' || period.state === 'FULFILLED') {
      throw new DomainError('obligation.period-state', { status: 409 });
    }
    const { programmeId } = period;
    const fileId = await this.files.store({ programmeId, permission: 'obligation.read', name, mediaType, bytes });
    const id = newId();
    const recordedBy = this.unitOfWork.actor.userId;
    await this.unitOfWork
      .repo(ObligationEvidenceEntity)
      .insert({ id, programmeId, periodId, fileId, description, recordedBy });
    this.told('obligation-evidence.added', id, programmeId, { periodId, fileId, name });
    if (UNSETTLED.includes(period.state)) await this.periods.judge(period, { state: 'SUBMITTED', note: '' });
  }

  /** A better version of the same piece; the earlier ones stay. @throws DomainError 404, 409 withdrawn, 412, 415, 422. */
  async replace(id: string, { name, bytes }: UploadedFile, rowVersion: number): Promise<string> {
    const mediaType = evidenceType(name, bytes);
    const evidence = await this.lock(id, rowVersion);
    const versionId = await this.files.addVersion(evidence.fileId, { name, mediaType, bytes });
    await this.unitOfWork.repo(ObligationEvidenceEntity).update(id, { rowVersion: rowVersion + 1 });
    this.told('obligation-evidence.replaced', id, evidence.programmeId, { versionId, name });
    return evidence.periodId;
  }

  /** Takes a piece back, with the reason; it stays in the history. @throws DomainError 404, 409, 412. */
  async withdraw(id: string, reason: string, rowVersion: number): Promise<string> {
    const evidence = await this.lock(id, rowVersion);
    await this.unitOfWork.query(
      `update obligation_evidence set withdrawn_at = now(), withdrawn_reason = $2, row_version = row_version + 1 where id = $1`,
      [id, reason],
    );
    this.told('obligation-evidence.withdrawn', id, evidence.programmeId, { reason });
    return evidence.periodId;
  }

  private async lock(id: string, rowVersion: number): Promise<ObligationEvidenceEntity> {
    const evidence = await this.unitOfWork
      .repo(ObligationEvidenceEntity)
      .findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!evidence) throw new DomainError('platform.not-found', { status: 404 });
    await this.periods.lock(evidence.periodId, 'obligation.evidence');
    assertFresh(evidence.rowVersion, rowVersion);
    if (evidence.withdrawnAt) throw new DomainError('obligation.evidence-withdrawn', { status: 409 });
    return evidence;
  }

  private told(action: string, recordId: string, programmeId: string, after: Record<string, unknown>): void {
    this.unitOfWork.audit({ action, kind: 'obligation-evidence', recordId, programmeId, after });
  }
}
