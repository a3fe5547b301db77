import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { assertFresh, SearchIndex, UnitOfWork } from '@koersvast/platform';
import type { RiskScore, RiskStrategy } from '../domain/risk';

export interface RiskWords {
  title: string;
  cause: string;
  event: string;
  effect: string;
}

export interface RiskRow extends RiskWords, RiskScore {
  id: string;
  programmeId: string;
  contractId: string;
  code: string;
  strategy: RiskStrategy;
  ownerId: string;
  reviewOn: string | null;
  state: 'OPEN' | 'CLOSED';
  rowVersion: number;
}

const amount = (column: string) => `round(${column} / 100.0, 2)::text`;
const SELECT = `
  select id, programme_id as "programmeId", contract_id as "contractId", code, title, cause, event, effect, strategy, chance,
         impact, ${amount('low_cents')} as low, ${amount('high_cents')} as high, effect_year as "effectYear",
         owner_id as "ownerId", review_on as "reviewOn", state, row_version as "rowVersion"
  from risk`;

/** Euros as text to cents; null stays nothing. */
export const cents = (text: string | null): string | null =>
  text === null ? null : Money.parse(text).cents.toString();

/** What all that changes a risk shares: the lock, the years of its contract, who may own something, and the search. */
@Injectable()
export class RiskStore {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly search: SearchIndex,
  ) {}

  /** The risk for change; others wait. @throws DomainError 403, 404, 412 stale. */
  async lock(id: string, permission: string, rowVersion: number): Promise<RiskRow> {
    const [row] = await this.unitOfWork.query<RiskRow>(`${SELECT} where id = $1 for update`, [id]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    this.unitOfWork.actor.demand(permission, { programmeId: row.programmeId });
    assertFresh(row.rowVersion, rowVersion);
    return row;
  }

  /** As lock, for what only an open risk takes. @throws DomainError 409 closed. */
  async lockOpen(id: string, permission: string, rowVersion: number): Promise<RiskRow> {
    const row = await this.lock(id, permission, rowVersion);
    if (row.state !== 'OPEN') throw new DomainError('risk.closed', { status: 409 });
    return row;
  }

  /** Counts a change of what hangs on the risk, so that who looked before it hears of it. */
  async touch({ id, rowVersion }: Pick<RiskRow, 'id' | 'rowVersion'>): Promise<void> {
    await this.unitOfWork.query('update risk set row_version = $2 where id = $1', [id, rowVersion + 1]);
  }

  /** Years in which a risk of this contract can cost: the term, and the year after it for the settlement. */
  async yearsOf(contractId: string): Promise<{ first: number; last: number }> {
    const [row] = await this.unitOfWork.query<{ first: number; last: number }>(
      `select extract(year from starts_on)::int as first, extract(year from ends_on)::int + 1 as last from contract where id = $1`,
      [contractId],
    );
    return row!;
  }

  /** @throws DomainError 422 who has no role beyond one workgroup could not open it. */
  async demandOwner(programmeId: string, ownerId: string): Promise<void> {
    const rows = await this.unitOfWork.query(
      `select 1 from role_grant where user_id = $1 and programme_id = $2
         and role in ('inkoper', 'contractmanager', 'financien', 'lezer') limit 1`,
      [ownerId, programmeId],
    );
    if (rows.length > 0) return;
    throw new DomainError('risk.unknown-owner', { fields: [{ pointer: '/ownerId', code: 'risk.unknown-owner' }] });
  }

  /** Found under the tender that the contract came from, so that no workgroup member finds it. */
  async index(row: RiskWords & Pick<RiskRow, 'id' | 'programmeId' | 'contractId' | 'code'>): Promise<void> {
    const [award] = await this.unitOfWork.query<{ tenderId: string }>(
      'select a.tender_id as "tenderId" from contract c join award a on a.id = c.award_id where c.id = $1',
      [row.contractId],
    );
    const { id, programmeId, code, title, cause, event, effect } = row;
    await this.search.put({
      ...{ kind: 'risk', recordId: id, programmeId, tenderId: award?.tenderId ?? null },
      ...{ code, title, text: [cause, event, effect].join('\n'), url: `/risicos/${id}` },
    });
  }
}
