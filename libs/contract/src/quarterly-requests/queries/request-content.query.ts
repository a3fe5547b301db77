import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '@koersvast/platform';
import type { Frequency } from '../../indicators/domain/indicator-period';
import { daysOf } from '../../indicators/domain/indicator-period';
import type { Unit } from '../../indicators/domain/measure';
import { monthsOfQuarter } from '../../quarters/quarter';
import { AskedCell, AskedValue, periodsDue, RequestContent } from '../domain/request-content';

interface VersionRow {
  indicatorId: string;
  code: string;
  endedOn: string | null;
  name: string;
  definition: string;
  numerator: string | null;
  denominator: string | null;
  unit: Unit;
  frequency: Frequency;
  perMunicipality: boolean;
  minimumCellSize: number;
  validFrom: string;
}

interface Named {
  id: string;
  name: string;
}

/** What there is to ask of a contract over a quarter: the indicators due, and where money is stated. */
@Injectable()
export class RequestContentQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async of(
    contract: { id: string; programmeId: string; startsOn: string; endsOn: string },
    quarter: string,
  ): Promise<RequestContent> {
    const municipalities = await this.named('municipality', 'sort', contract.programmeId);
    const blocks = await this.named('building_block', 'number', contract.programmeId);
    const months = monthsOfQuarter(quarter).filter(
      (month) => month >= contract.startsOn.slice(0, 7) && month <= contract.endsOn.slice(0, 7),
    );
    return {
      values: await this.values(contract, quarter, municipalities),
      months,
      cells: municipalities.flatMap((municipality) =>
        blocks.map((block): AskedCell => ({
          ...{ municipalityId: municipality.id, municipality: municipality.name },
          ...{ buildingBlockId: block.id, buildingBlock: block.name },
        })),
      ),
    };
  }

  private async values(
    contract: { id: string; startsOn: string; endsOn: string },
    quarter: string,
    municipalities: readonly Named[],
  ): Promise<AskedValue[]> {
    const rows = await this.unitOfWork.query<VersionRow>(
      `select i.id as "indicatorId", i.code, i.ended_on as "endedOn", v.name, v.definition, v.numerator, v.denominator, v.unit,
              v.frequency, v.per_municipality as "perMunicipality", v.minimum_cell_size as "minimumCellSize",
              v.valid_from as "validFrom"
       from indicator i join indicator_version v on v.indicator_id = i.id
       where i.contract_id = $1 order by i.code, v.valid_from, v.n`,
      [contract.id],
    );
    const byIndicator = new Map<string, VersionRow[]>();
    for (const row of rows) byIndicator.set(row.indicatorId, [...(byIndicator.get(row.indicatorId) ?? []), row]);
    const asked = [...byIndicator.values()].flatMap((versions) => {
      const { frequency, endedOn } = versions.at(-1)!;
      const endsOn = endedOn !== null && endedOn < contract.endsOn ? endedOn : contract.endsOn;
      return periodsDue(frequency, quarter, { startsOn: contract.startsOn, endsOn }).flatMap((period) =>
        askedOf(versions, frequency, period, municipalities),
      );
    });
    return asked.sort((a, b) => (a.period === b.period ? 0 : a.period < b.period ? -1 : 1));
  }

  private named(table: 'municipality' | 'building_block', sort: string, programmeId: string): Promise<Named[]> {
    return this.unitOfWork.query<Named>(
      `select id, name from ${table} where programme_id = $1 order by ${sort}, name`,
      [programmeId],
    );
  }
}

/** By the definition that held when the period began; one row, or one per municipality. */
function askedOf(
  versions: readonly VersionRow[],
  frequency: Frequency,
  period: string,
  municipalities: readonly Named[],
): AskedValue[] {
  const day = daysOf(frequency, period).from;
  const version = versions.findLast(({ validFrom }) => validFrom <= day) ?? versions[0]!;
  const { perMunicipality, validFrom: _, endedOn: __, frequency: ___, ...words } = version;
  const places: (Named | null)[] = perMunicipality ? [...municipalities] : [null];
  return places.map((place) => ({
    ...words,
    ...{ period, municipalityId: place?.id ?? null, municipality: place?.name ?? null },
  }));
}
