import { Injectable } from '@nestjs/common';
import { newId } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { IndexFigureEntity } from '../data/index-figure.entity';
import type { AddIndexFigureRequest } from '../http/index-figure.request';

/** Enters a published figure. One that is there stays; a corrected publication is its next version. */
@Injectable()
export class AddIndexFigure {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /**
   * @param programmeId where the controller has the role; the figure holds for all programmes of this installation
   * @throws DomainError 403/404 right, 409 somebody entered it just now
   */
  async execute(programmeId: string, { series, year, kind, percentage, source }: AddIndexFigureRequest): Promise<void> {
    this.unitOfWork.actor.demand('budget.write', { programmeId });
    const figures = this.unitOfWork.repo(IndexFigureEntity);
    const n = (await figures.countBy({ series, year, kind })) + 1;
    const recordId = newId();
    const after = { series, year, kind, n, percentage, source };
    await figures.insert({ id: recordId, ...after, recordedBy: this.unitOfWork.actor.userId });
    this.unitOfWork.audit({ action: 'index-figure.added', kind: 'index-figure', recordId, programmeId, after });
  }
}
