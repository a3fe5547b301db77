import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { assertFresh, UnitOfWork } from '@koersvast/platform';
import { IndicatorStore } from '../data/indicator.store';

/** Stops measuring from a day on; what was measured stays. */
@Injectable()
export class EndIndicator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: IndicatorStore,
  ) {}

  /** @param endedOn the last day that is measured. @throws DomainError 403, 404, 409 ended before, 412 stale. */
  async execute(id: string, endedOn: string, endReason: string, rowVersion: number): Promise<void> {
    const { indicator } = await this.store.lock(id);
    assertFresh(indicator.rowVersion, rowVersion);
    if (indicator.endedOn !== null) throw new DomainError('indicator.ended', { status: 409 });
    await this.store.rehead(indicator, { endedOn, endReason });
    const { programmeId } = indicator;
    const after = { endedOn, endReason };
    this.unitOfWork.audit({ action: 'indicator.ended', kind: 'indicator', recordId: id, programmeId, after });
  }
}
