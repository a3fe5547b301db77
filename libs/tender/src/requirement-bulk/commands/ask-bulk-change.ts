import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Jobs, UnitOfWork } from '@koersvast/platform';
import { TRANSITIONS } from '../../requirements/domain/requirement-states';
import { RequirementPlaceQuery } from '../../requirements/queries/requirement-place.query';
import { BulkChange, needsReason } from '../domain/bulk-change';
import { BulkPreviewQuery, BulkSelection } from '../queries/bulk-preview.query';
import type { RequirementBulkPreviewResponse } from '../http/requirement-bulk.response';

export const BULK_JOB = 'requirement-bulk.change';

export interface BulkPayload {
  tenderId: string;
  selection: BulkSelection;
  change: BulkChange;
  reason: string;
  fingerprint: string;
}

/** Looks at a bulk change, and puts the one that was looked at in the queue. */
@Injectable()
export class AskBulkChange {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly place: RequirementPlaceQuery,
    private readonly query: BulkPreviewQuery,
    private readonly jobs: Jobs,
  ) {}

  /** @throws DomainError 403/404, 422 what is chosen cannot be. */
  async preview(
    tenderId: string,
    selection: BulkSelection,
    change: BulkChange,
  ): Promise<RequirementBulkPreviewResponse> {
    return this.query.preview(await this.admit(tenderId, change), tenderId, selection, change);
  }

  /** Answers the job. @throws DomainError 403/404, 409 rows changed since the preview, 422 nothing to do or no reason. */
  async execute(payload: BulkPayload): Promise<{ jobId: string; changing: number }> {
    const { tenderId, selection, change, reason } = payload;
    const programmeId = await this.admit(tenderId, change);
    const { rows, fingerprint } = await this.query.plan(programmeId, tenderId, selection, change);
    if (rows.length === 0) throw new DomainError('requirement-bulk.nothing');
    if (fingerprint !== payload.fingerprint) throw new DomainError('requirement-bulk.moved-on', { status: 409 });
    if (needsReason(change, rows) && reason === '') {
      const code = 'requirement-bulk.reason-missing';
      throw new DomainError(code, { fields: [{ pointer: '/reason', code }] });
    }
    const title = rows.length === 1 ? '1 eis wijzigen' : `${rows.length} eisen wijzigen`;
    const jobId = await this.jobs.enqueue({ kind: BULK_JOB, payload, programmeId, tenderId, title });
    return { jobId, changing: rows.length };
  }

  private async admit(tenderId: string, change: BulkChange): Promise<string> {
    const programmeId = await this.place.programmeOf(tenderId);
    const { actor } = this.unitOfWork;
    actor.demand('requirement-bulk.write', { programmeId, tenderId });
    if (change.field === 'step') actor.demand(TRANSITIONS[change.step].permission, { programmeId, tenderId });
    return programmeId;
  }
}
