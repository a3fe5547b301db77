import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { QuarterlyRequestStore } from '../data/quarterly-request.store';

/** What was noticed is explained one by one; then the request is accepted. */
@Injectable()
export class JudgeSubmission {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: QuarterlyRequestStore,
    private readonly clock: Clock,
  ) {}

  /** Why it is right as it is; the last words count. Answers the id of the request. @throws DomainError 403, 404, 409. */
  async explain(findingIds: readonly string[], requestId: string, explanation: string): Promise<void> {
    const request = await this.store.lock(requestId);
    if (request.state !== 'RECEIVED') throw new DomainError('quarterly.state', { status: 409 });
    const explained = await this.unitOfWork.query<{ id: string }>(
      `update quarterly_finding f set explanation = $3, explained_at = $4, explained_by = $5
       from quarterly_submission s
       where f.id = any ($1) and s.id = f.submission_id and s.request_id = $2
         and s.n = (select max(n) from quarterly_submission where request_id = $2)
       returning f.id`,
      [findingIds, requestId, explanation, this.clock.now(), this.unitOfWork.actor.userId],
    );
    if (explained.length !== new Set(findingIds).size) throw new DomainError('platform.not-found', { status: 404 });
    this.told('quarterly-request.explained', requestId, request.programmeId, { findingIds, explanation });
  }

  /** @throws DomainError 403, 404, 409 nothing came in, or something is not explained, 412 stale. */
  async accept(id: string, rowVersion: number): Promise<void> {
    const request = await this.store.lock(id, rowVersion);
    if (request.state !== 'RECEIVED') throw new DomainError('quarterly.state', { status: 409 });
    const [open] = await this.unitOfWork.query<{ count: number }>(
      `select count(*)::int as count from quarterly_finding f join quarterly_submission s on s.id = f.submission_id
       where s.request_id = $1 and s.n = (select max(n) from quarterly_submission where request_id = $1)
         and f.explanation is null`,
      [id],
    );
    if (open!.count > 0) {
      throw new DomainError('quarterly.open-findings', { status: 409, params: { count: open!.count } });
    }
    const acceptedAt = this.clock.now();
    await this.store.change(request, { state: 'ACCEPTED', acceptedAt, acceptedBy: this.unitOfWork.actor.userId });
    this.told('quarterly-request.accepted', id, request.programmeId, { quarter: request.quarter });
  }

  private told(action: string, recordId: string, programmeId: string, after: object): void {
    this.unitOfWork.audit({ action, kind: 'quarterly-request', recordId, programmeId, after });
  }
}
