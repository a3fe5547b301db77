import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { TiedRecordsQuery } from '../../risks/queries/tied-records.query';
import type { DisputeDetailResponse, DisputeResponse, DisputeStepResponse } from '../http/dispute.response';

type Row = Omit<DisputeResponse, 'mayWrite'> & { number: number };

export interface DisputeFilter extends PageRequest {
  contractId?: string;
  state?: string;
  kind?: string;
}

const SELECT = `
  select d.id, d.programme_id as "programmeId", d.contract_id as "contractId", c.code as "contractCode", d.number, d.code,
         d.kind, d.title, jsonb_build_object('id', u.id, 'name', u.name) as owner, d.state, d.outcome,
         d.closed_on as "closedOn", s.level, s.answer_by as "answerBy",
         d.state = 'OPEN' and s.answer_by < $1::date is true as late, d.row_version as "rowVersion"
  from dispute d join contract c on c.id = d.contract_id join user_account u on u.id = d.owner_id
  left join lateral (select level, answer_by from dispute_step w where w.dispute_id = d.id order by w.n desc limit 1) s on true`;

/** Issues and disputes of one contract or of all, with the step on which each stands. */
@Injectable()
export class DisputeListQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly tied: TiedRecordsQuery,
    private readonly clock: Clock,
  ) {}

  async page(filter: DisputeFilter): Promise<Page<DisputeResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where d.programme_id = any ($2) and ($3::uuid is null or d.programme_id = $3)
              and ($4::uuid is null or d.contract_id = $4) and ($5::text is null or d.state = $5)
              and ($6::text is null or d.kind = $6)
              and ($7::text is null or strpos(lower(concat_ws(' ', d.code, d.title)), lower($7)) > 0)`,
        parameters: [
          ...[this.clock.today(), this.unitOfWork.actor.programmesWith('dispute.read'), filter.programmeId ?? null],
          ...[filter.contractId ?? null, filter.state ?? null, filter.kind ?? null, filter.q?.trim() || null],
        ],
        sorts: { code: { column: 'number', type: 'int' }, title: { column: 'title', type: 'text' } },
        defaultSort: '-code',
      },
      filter,
    );
    return { items: items.map((row) => this.present(row)), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<DisputeDetailResponse> {
    const { actor } = this.unitOfWork;
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where d.id = $2 and d.programme_id = any ($3)`, [
      ...[this.clock.today(), id, actor.programmesWith('dispute.read')],
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const [words] = await this.unitOfWork.query<
      Pick<DisputeDetailResponse, 'description' | 'ownPosition' | 'otherPosition'>
    >(
      `select description, own_position as "ownPosition", other_position as "otherPosition" from dispute where id = $1`,
      [id],
    );
    const steps = await this.unitOfWork.query<DisputeStepResponse>(
      `select n as number, level, people, reason, started_on as "startedOn", answer_by as "answerBy", outcome,
              ended_on as "endedOn", coalesce(ended_on, $2::date) > answer_by is true as late
       from dispute_step where dispute_id = $1 order by n`,
      [id, this.clock.today()],
    );
    return { ...this.present(row), ...words!, steps, about: await this.tied.of('DISPUTED_IN', id) };
  }

  private present({ number: _, ...row }: Row): DisputeResponse {
    return { ...row, mayWrite: this.unitOfWork.actor.can('dispute.write', { programmeId: row.programmeId }) };
  }
}
