import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { GridRowResponse } from '../http/period.response';

export interface GridFilter extends PageRequest {
  contractId?: string;
  party?: string;
  /** First month, 'yyyy-mm'. */
  from: string;
  months: number;
}

/** What is due in the months that are shown. */
const SHOWN = `p.state <> 'CANCELLED' and p.due_on >= $2::date and p.due_on < $3::date`;

/** Words and cells of the obligations on the page alone. */
const BESIDE = `
  join obligation_version v on v.id = page."versionId"
  cross join lateral (
    select coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'month', to_char(p.due_on, 'YYYY-MM'), 'dueOn', p.due_on, 'state', p.state,
             'late', coalesce(p.fulfilled_on > p.due_on, p.state in ('OPEN', 'PARTLY', 'REJECTED') and p.due_on < $1::date))
             order by p.due_on, p.id), '[]') as cells
    from obligation_period p where p.obligation_id = page.id and ${SHOWN}
  ) g`;

/**
 * Obligations in order, of which a page has something due. `offset 0` keeps the order below the question about periods,
 * so that it is asked along an index until the page is full and not of every obligation.
 */
const places = (conditions: string[], { words, descending }: { words: boolean; descending: boolean }): string => `
  select o.* from (
    select o.id, c.code || ' ' || o.code as "codeSort", o.code, c.code as "contractCode", o.contract_id as "contractId",
           o.current_version_id as "versionId"
    from obligation o join contract c on c.id = o.contract_id
         ${words ? 'join obligation_version v on v.id = o.current_version_id' : ''}
    where $1::date is not null and ${conditions.join(' and ')}
    order by "codeSort" ${descending ? 'desc' : 'asc'}, o.id ${descending ? 'desc' : 'asc'} offset 0
  ) o
  where exists (select 1 from obligation_period p where p.obligation_id = o.id and ${SHOWN})`;

/** Obligations by months: where each stands, over all contracts. */
@Injectable()
export class PeriodGridQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  page({ from, months, ...filter }: GridFilter): Promise<Page<GridRowResponse>> {
    const first = LocalDate.parse(`${from}-01`);
    const parameters: unknown[] = [this.clock.today(), first, LocalDate.addMonths(first, months)];
    const put = (value: unknown) => `$${parameters.push(value)}`;
    const programmes = this.unitOfWork.actor
      .programmesWith('obligation.read')
      .filter((id) => !filter.programmeId || id === filter.programmeId);
    const conditions = [`o.programme_id = any (${put(programmes)})`, `o.state = 'CONFIRMED'`];
    if (filter.contractId) conditions.push(`o.contract_id = ${put(filter.contractId)}`);
    if (filter.party) conditions.push(`v.party = ${put(filter.party)}`);
    const words = filter.q?.trim();
    if (words) conditions.push(`strpos(lower(o.code || ' ' || v.title), lower(${put(words)})) > 0`);
    return keysetPage<GridRowResponse>(
      this.unitOfWork,
      {
        sql: places(conditions, {
          words: Boolean(filter.party || words),
          descending: filter.sort?.startsWith('-') ?? false,
        }),
        parameters,
        sorts: { code: { column: '"codeSort"', type: 'text' } },
        defaultSort: 'code',
        beside: {
          select: 'page.id, page.code, page."contractCode", page."contractId", v.title, v.party, g.cells',
          from: BESIDE,
        },
      },
      filter,
    );
  }
}
