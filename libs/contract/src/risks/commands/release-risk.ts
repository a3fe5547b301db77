import { Injectable } from '@nestjs/common';
import { IsNull } from 'typeorm';
import { Clock, UnitOfWork } from '@koersvast/platform';
import { TraceLinks } from '@koersvast/trace';
import { RiskForecastEntity } from '../data/risk-forecast.entity';
import type { RiskEntity } from '../data/risk.entity';

/** Takes back what the forecast holds of a risk; the fact that it was there stays. */
@Injectable()
export class ReleaseRisk {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly links: TraceLinks,
    private readonly clock: Clock,
  ) {}

  /** Answers whether there was something to take back. */
  async ifTaken({ id, programmeId, code }: RiskEntity, reason: string): Promise<boolean> {
    const repo = this.unitOfWork.repo(RiskForecastEntity);
    const taken = await repo.findOneBy({ riskId: id, releasedOn: IsNull() });
    if (!taken) return false;
    const { userId } = this.unitOfWork.actor;
    await repo.update(taken.id, {
      ...{ releasedOn: this.clock.today(), releasedBy: userId, releasedReason: reason },
      rowVersion: taken.rowVersion + 1,
    });
    // A risk leads to nothing but the budget line that it weighs on.
    await this.links.untieAllOf({ kind: 'risk', id }, reason);
    this.unitOfWork.audit({
      ...{ action: 'risk.released', kind: 'risk', recordId: id, programmeId },
      after: { code, forecastId: taken.id, reason },
    });
    return true;
  }
}
