import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { assertOpen, ConsultationStore } from '../data/consultation.store';
import { ConsultationContent, tidyContent } from './create-consultation';

/** Changes the title, purpose, references or terms; also after publication, when each change stands in the audit log. */
@Injectable()
export class ChangeConsultation {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly consultations: ConsultationStore,
  ) {}

  /** @throws DomainError 403/404, 409 report published, 412 stale, 422 terms. */
  async execute(id: string, rowVersion: number, change: Partial<ConsultationContent>): Promise<void> {
    const row = await this.consultations.lock(id, rowVersion);
    this.unitOfWork.actor.demand('consultation.write', row);
    assertOpen(row);
    const { title, purpose, publicationId, tenderReference, questionsDue, responsesDue } = row;
    const before = { title, purpose, publicationId, tenderReference, questionsDue, responsesDue };
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const after = tidyContent({ ...before, ...given });
    if (row.state !== 'DRAFT' && after.responsesDue === null) {
      const code = 'consultation.term-missing';
      throw new DomainError(code, { fields: [{ pointer: '/responsesDue', code }] });
    }
    await this.consultations.update(row, after);
    this.unitOfWork.audit({
      action: 'consultation.changed',
      kind: 'consultation',
      recordId: id,
      programmeId: row.programmeId,
      before,
      after,
    });
  }
}
