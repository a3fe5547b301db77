import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, PageRequest, UnitOfWork } from '@koersvast/platform';
import { shortest } from '../domain/measure';
import { Point, seriesOf, StoredValue } from '../domain/series';
import type {
  IndicatorDetailResponse,
  IndicatorListResponse,
  IndicatorResponse,
  IndicatorVersionResponse,
} from '../http/indicator.response';
import { IndicatorValuesQuery, presentPoint } from './indicator-values.query';

type IndicatorRow = Omit<IndicatorResponse, 'owner' | 'latest' | 'missingCount'> & {
  ownerId: string | null;
  ownerName: string | null;
  contractStartsOn: string;
  contractEndsOn: string;
};

const SELECT = `
  select i.id, i.programme_id as "programmeId", i.contract_id as "contractId", c.code as "contractCode", i.code,
         c.code || ' ' || i.code as "codeSort", c.starts_on as "contractStartsOn", c.ends_on as "contractEndsOn",
         v.id as "versionId", v.n as "versionNumber", v.name, v.definition, v.numerator, v.denominator, v.unit, v.direction,
         v.norm, v.red_limit as "redLimit", v.frequency, v.source, v.minimum_cell_size as "minimumCellSize",
         i.owner_id as "ownerId", u.name as "ownerName", i.row_version as "rowVersion"
  from indicator i
  join contract c on c.id = i.contract_id
  join indicator_version v on v.id = i.current_version_id
  left join user_account u on u.id = i.owner_id`;

const VERSIONS = `
  select v.id, v.n as number, v.name, v.definition, v.numerator, v.denominator, v.unit, v.norm, v.red_limit as "redLimit",
         v.minimum_cell_size as "minimumCellSize", v.change_reason as "changeReason", u.name as "recordedBy",
         v.recorded_at as "recordedAt"
  from indicator_version v left join user_account u on u.id = v.recorded_by
  where v.indicator_id = $1 order by v.n desc`;

/** Indicators with what their series says today. */
@Injectable()
export class IndicatorListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly values: IndicatorValuesQuery,
    private readonly clock: Clock,
  ) {}

  async page(request: PageRequest & { contractId?: string }): Promise<IndicatorListResponse> {
    const { items, next } = await keysetPage<IndicatorRow>(
      this.unitOfWork,
      {
        sql: `${SELECT} where i.programme_id = any ($1) and ($2::uuid is null or i.programme_id = $2)
              and ($3::uuid is null or i.contract_id = $3)
              and ($4::text is null or strpos(lower(concat_ws(' ', i.code, v.name, v.definition)), lower($4)) > 0)`,
        parameters: [
          this.unitOfWork.actor.programmesWith('indicator.read'),
          request.programmeId ?? null,
          request.contractId ?? null,
          request.q?.trim() || null,
        ],
        sorts: { code: { column: '"codeSort"', type: 'text' }, name: { column: 'name', type: 'text' } },
        defaultSort: 'code',
      },
      request,
    );
    const values = await this.values.currentOf(items.map(({ id }) => id));
    return { items: items.map((row) => present(row, this.series(row, values.get(row.id) ?? []))), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<IndicatorDetailResponse> {
    const [row] = await this.unitOfWork.query<IndicatorRow>(`${SELECT} where i.id = $1 and i.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('indicator.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const series = this.series(row, (await this.values.currentOf([id])).get(id) ?? []);
    const versions = await this.unitOfWork.query<Omit<IndicatorVersionResponse, 'recordedAt'> & { recordedAt: Date }>(
      VERSIONS,
      [id],
    );
    return {
      ...present(row, series),
      series: series.map(presentPoint),
      versions: versions.map((version) => ({
        ...version,
        norm: shortest(version.norm),
        redLimit: shortest(version.redLimit),
        recordedAt: version.recordedAt.toISOString(),
      })),
    };
  }

  private series(row: IndicatorRow, values: StoredValue[]): Point[] {
    const term = { startsOn: row.contractStartsOn, endsOn: row.contractEndsOn };
    return seriesOf(row, term, values, this.clock.today());
  }
}

function present(row: IndicatorRow, series: Point[]): IndicatorResponse {
  const latest = series.at(-1);
  return {
    id: row.id,
    programmeId: row.programmeId,
    contractId: row.contractId,
    contractCode: row.contractCode,
    code: row.code,
    versionId: row.versionId,
    versionNumber: row.versionNumber,
    name: row.name,
    definition: row.definition,
    numerator: row.numerator,
    denominator: row.denominator,
    unit: row.unit,
    direction: row.direction,
    norm: shortest(row.norm),
    redLimit: shortest(row.redLimit),
    frequency: row.frequency,
    source: row.source,
    minimumCellSize: row.minimumCellSize,
    owner: row.ownerId === null ? null : { id: row.ownerId, name: row.ownerName ?? '' },
    latest: latest ? presentPoint(latest) : null,
    missingCount: series.filter(({ state }) => state === 'MISSING').length,
    rowVersion: row.rowVersion,
  };
}
