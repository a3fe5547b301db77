import { Injectable } from '@nestjs/common';
import { newId, Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ForecastStore } from '../data/forecast.store';
import { SeasonalProfileEntity } from '../data/seasonal-profile.entity';
import { assertProfile } from '../domain/seasonal-profile';
import type { AddSeasonalProfileRequest } from '../http/forecast.request';

/** Keeps how a year runs through its months, from a day on. It never changes; a later one takes its place. */
@Injectable()
export class AddSeasonalProfile {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: ForecastStore,
  ) {}

  /** @throws DomainError 403/404; 422 shares not exactly 100 % or below nil, bouwsteen of another programme */
  async execute(request: AddSeasonalProfileRequest): Promise<string> {
    const { contractId, buildingBlockId = null, validFromDate, fromYears = [], percentages, reason } = request;
    const { programmeId } = await this.store.demandContract(contractId);
    assertProfile(percentages.map((text) => Percentage.parse(text)));
    await this.store.demandPlaces(programmeId, [{ buildingBlockId, pointer: '' }]);
    const id = newId();
    const profile = { contractId, buildingBlockId, validFrom: validFromDate, fromYears, percentages, reason };
    await this.unitOfWork.repo(SeasonalProfileEntity).insert({
      ...{ id, programmeId, ...profile, basis: fromYears.length > 0 ? 'EARLIER_YEARS' : 'TYPED' },
      recordedBy: this.unitOfWork.actor.userId,
    });
    this.unitOfWork.audit({
      ...{ action: 'forecast.profile-added', kind: 'seasonal-profile', recordId: id, programmeId },
      after: profile,
    });
    return id;
  }
}
