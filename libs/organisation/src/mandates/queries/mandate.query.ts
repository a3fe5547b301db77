import { Injectable } from '@nestjs/common';
import { DomainError, Money } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import { MATTERS, MONEY_MATTERS } from '../domain/matters';
import type { MandateMatterResponse, MandateResponse } from '../http/mandate.response';
import { MandateJudge } from './mandate-judge';

export interface MandateFilter extends PageRequest {
  matter?: string;
  state?: string;
  /** 'yyyy-mm-dd'; default today. */
  asOf?: string;
}

type Row = Omit<MandateResponse, 'limit'> & { limitCents: string | null };

const SELECT = `
  select m.id, m.programme_id as "programmeId", m.code, m.matter, m.holder_role as "holderRole", m.holder_id as "holderId",
         u.name as "holderName", m.municipality_id as "municipalityId", m.unit_id as "unitId",
         coalesce(g.name, n.name) as giver, m.limit_cents::text as "limitCents", m.conditions,
         m.decision_reference as "decisionReference", m.starts_on as "startsOn", m.ends_on as "endsOn",
         m.end_reason as "endReason", m.withdrawn_reason as "withdrawnReason", m.row_version as "rowVersion",
         case when m.withdrawn_at is not null then 'WITHDRAWN' when m.starts_on > $2::date then 'COMING'
              when m.ends_on < $2::date then 'PAST' else 'IN_FORCE' end as state
  from mandate m
  left join user_account u on u.id = m.holder_id
  left join municipality g on g.id = m.municipality_id
  left join organisation_unit n on n.id = m.unit_id`;

/** The register of mandates on a day, and what it means for the matters of a programme. */
@Injectable()
export class MandateQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly judge: MandateJudge,
    private readonly clock: Clock,
  ) {}

  async page(programmeId: string, filter: MandateFilter): Promise<Page<MandateResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `select * from (${SELECT} where m.programme_id = $1) r
              where ($3::text is null or r.matter = $3) and ($4::text is null or r.state = $4)
                and ($5::text is null or position(lower($5) in lower(concat_ws(' ', r.code, r."holderName", r.giver, r."decisionReference"))) > 0)`,
        parameters: [
          programmeId,
          filter.asOf ?? this.clock.today(),
          filter.matter ?? null,
          filter.state ?? null,
          filter.q?.trim() || null,
        ],
        sorts: { code: { column: 'code', type: 'text' }, startsOn: { column: '"startsOn"', type: 'date' } },
        defaultSort: 'code',
      },
      filter,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<MandateResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where m.id = $1 and m.programme_id = any ($3)`, [
      id,
      this.clock.today(),
      this.unitOfWork.actor.programmesWith('mandate.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }

  /** Per matter whether mandates decide, and how far the asker reaches today. */
  async matters(programmeId: string): Promise<MandateMatterResponse[]> {
    const rows = await this.unitOfWork.query<{ matter: string; inForce: number }>(
      `select matter, count(*) filter (where starts_on <= $2::date and (ends_on is null or ends_on >= $2::date))::int as "inForce"
       from mandate where programme_id = $1 and withdrawn_at is null group by matter`,
      [programmeId, this.clock.today()],
    );
    const answers: MandateMatterResponse[] = [];
    for (const matter of MATTERS) {
      const row = rows.find((one) => one.matter === matter);
      const reach = row ? await this.judge.ownReach(programmeId, matter) : null;
      answers.push({
        ...{ matter, kept: row !== undefined, inForce: row?.inForce ?? 0, money: MONEY_MATTERS.includes(matter) },
        own: reach && { limit: reach.limit?.toString() ?? null, codes: reach.codes },
      });
    }
    return answers;
  }
}

const present = ({ limitCents, ...row }: Row): MandateResponse => ({
  ...row,
  limit: limitCents === null ? null : Money.fromCents(limitCents).toString(),
});
