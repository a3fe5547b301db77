import { Injectable } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { assertFresh, Clock, UnitOfWork } from '@koersvast/platform';
import { ModificationStore } from '../data/modification.store';

export interface Publication {
  /** 'yyyy-mm-dd' */
  publishedOn: string;
  publicationNumber: string;
}

/** Enters that the notice of a changed contract was sent, with its number on TenderNed. */
@Injectable()
export class RecordPublication {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ModificationStore,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError 403, 404, 409 nothing to announce, 412 stale, 422 a day that is not possible. */
  async execute(id: string, publication: Publication, rowVersion: number): Promise<void> {
    const row = await this.store.lock(id, 'modification.write');
    assertFresh(row.rowVersion, rowVersion);
    if (row.publishBy === null) throw new DomainError('modification.no-notice', { status: 409 });
    const code = 'modification.published-day';
    const approvedOn = LocalDate.at(row.approvedAt!);
    if (publication.publishedOn > this.clock.today() || publication.publishedOn < approvedOn) {
      throw new DomainError(code, { fields: [{ pointer: '/publishedOn', code }] });
    }
    const { programmeId, publishedOn, publicationNumber } = row;
    await this.store.update(row, { ...publication });
    this.unitOfWork.audit({
      ...{ action: 'modification.published', kind: 'modification', recordId: id, programmeId },
      ...{ before: { publishedOn, publicationNumber }, after: publication },
    });
  }
}
