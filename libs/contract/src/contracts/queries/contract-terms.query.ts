import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { ContractTerms } from '../domain/contract-terms';
import { flatten, unflatten } from '../domain/flat-terms';
import { termDates, totalValue } from '../domain/terms-rules';
import type { ContractTermsResponse, ContractVersionResponse } from '../http/contract-terms.response';

interface VersionRow {
  id: string;
  number: number;
  validFrom: string;
  validTo: string | null;
  terms: ContractTerms;
  source: ContractTermsResponse['source'];
  modificationId: string | null;
  reason: string;
  recordedAt: Date;
  recordedBy: string | null;
  supersededAt: Date | null;
}

const COLUMNS = `
  v.id, v.n as number, v.valid_from as "validFrom", v.source, v.modification_id as "modificationId", v.reason,
  v.recorded_at as "recordedAt", u.name as "recordedBy", v.superseded_at as "supersededAt"`;

/** Of the versions that were known at a moment, the last that began on or before the day, and where the next begins. */
const ON_DAY = `
  with known as (
    select * from contract_version
    where contract_id = $1 and case when $3::timestamptz is null then superseded_at is null
      else recorded_at <= $3 and (superseded_at is null or superseded_at > $3) end
  )
  select ${COLUMNS}, v.terms,
         (select min(valid_from) - 1 from known later where later.valid_from > v.valid_from) as "validTo"
  from known v left join user_account u on u.id = v.recorded_by
  where v.valid_from <= $2 order by v.valid_from desc limit 1`;

/** What a contract says on a day. Whether the actor may read it is asked by the caller. */
@Injectable()
export class ContractTermsQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** null: the contract did not hold yet. @param known only what was recorded at this moment */
  async on(contractId: string, day: string, known: Date | null = null): Promise<ContractTermsResponse | null> {
    const [row] = await this.unitOfWork.query<VersionRow>(ON_DAY, [contractId, day, known]);
    return row ? present(row, day) : null;
  }

  /** Newest first, what was superseded included. */
  async versions(contractId: string, request: PageRequest): Promise<Page<ContractVersionResponse>> {
    const { items, next } = await keysetPage<Omit<VersionRow, 'terms'>>(
      this.unitOfWork,
      {
        sql: `select ${COLUMNS}, (select min(later.valid_from) - 1 from contract_version later
                where later.contract_id = v.contract_id and later.superseded_at is null and later.valid_from > v.valid_from) as "validTo"
              from contract_version v left join user_account u on u.id = v.recorded_by where v.contract_id = $1`,
        parameters: [contractId],
        sorts: { number: { column: 'number', type: 'integer' } },
        defaultSort: '-number',
      },
      request,
    );
    const presented = items.map((row) => ({
      ...row,
      recordedAt: row.recordedAt.toISOString(),
      supersededAt: row.supersededAt?.toISOString() ?? null,
    }));
    return { items: presented, next };
  }
}

function present(
  { id, number, terms: stored, supersededAt: _, ...row }: VersionRow,
  day: string,
): ContractTermsResponse {
  const terms = unflatten(flatten(stored));
  const { noticeBy, renewals } = termDates(terms);
  const year = LocalDate.year(day);
  return {
    ...row,
    ...terms,
    versionId: id,
    versionNumber: number,
    recordedAt: row.recordedAt.toISOString(),
    noticeBy,
    renewals: terms.renewals.map((option, index) => ({ ...option, ...renewals[index]! })),
    totalValue: totalValue(terms.yearValues).toString(),
    valueOfYear: terms.yearValues.find((one) => one.year === year)?.amount ?? null,
  };
}
