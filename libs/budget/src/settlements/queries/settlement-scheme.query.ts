import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { RuleTerms } from '../domain/stored-rule';
import type { SettlementSchemeResponse } from '../http/settlement-scheme.response';

const SELECT = `
  select s.id, s.programme_id as "programmeId", s.contract_id as "contractId", c.code as "contractCode", s.n,
         s.from_year as "fromYear", s.decision_reference as "decisionReference", s.recorded_at as "recordedAt",
         u.name as "recordedBy", rules.list as rules
  from settlement_scheme s
  join contract c on c.id = s.contract_id
  left join user_account u on u.id = s.recorded_by
  cross join lateral (
    select coalesce(json_agg(r.terms || jsonb_build_object('kind', r.kind) order by r.position), '[]') as list
    from settlement_rule r where r.settlement_scheme_id = s.id
  ) rules`;

type Row = Omit<SettlementSchemeResponse, 'recordedAt'> & { recordedAt: Date; programmeId: string };

export interface SchemeInForce {
  id: string;
  fromYear: number;
  decisionReference: string;
  rules: RuleTerms[];
}

/** The agreed rules: all of a contract, and those that hold for a year. */
@Injectable()
export class SettlementSchemeQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async page(
    programmeId: string,
    request: PageRequest & { contractId?: string },
  ): Promise<Page<SettlementSchemeResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where s.programme_id = $1 and ($2::uuid is null or s.contract_id = $2)`,
        parameters: [programmeId, request.contractId ?? null],
        sorts: { recordedAt: { column: '"recordedAt"', type: 'timestamptz' } },
        defaultSort: '-recordedAt',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<SettlementSchemeResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where s.id = $1 and s.programme_id = any ($2)`, [
      id,
      this.unitOfWork.actor.programmesWith('budget.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }

  /** The rules of the latest from-year on or before the year; of that year the last that was recorded. Null: none agreed. */
  async inForce(contractId: string, year: number): Promise<SchemeInForce | null> {
    const [row] = await this.unitOfWork.query<Row>(
      `${SELECT} where s.contract_id = $1 and s.from_year <= $2 order by s.from_year desc, s.n desc limit 1`,
      [contractId, year],
    );
    return row
      ? { id: row.id, fromYear: row.fromYear, decisionReference: row.decisionReference, rules: row.rules }
      : null;
  }
}

function present({ programmeId: _, ...row }: Row): SettlementSchemeResponse {
  return { ...row, recordedAt: row.recordedAt.toISOString() };
}
