import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Clock, keysetPage, Page, PageRequest, UnitOfWork } from '@koersvast/platform';
import type { SetupStepResponse, StandardSetupStepResponse } from '../http/setup-step.response';
import { STANDARD_STEPS } from '../shipped/standard-steps';

/** $2 is today. A milestone that one may not see gives no day. */
const SELECT = `
  select s.id, s.programme_id as "programmeId", s.title, s.milestone_id as "milestoneId", m.label as milestone,
         s.due_on as "dueOn", coalesce(s.due_on, m.ends_on) as "expectedOn", coalesce(s.due_on, m.ends_on, 'infinity') as place,
         s.owner_id as "ownerId", u.name as owner, s.note, s.state, s.done_on as "doneOn",
         (s.state = 'OPEN' and coalesce(s.due_on, m.ends_on) < $2::date) is true as late, s.row_version as "rowVersion"
  from setup_step s left join milestone m on m.id = s.milestone_id left join user_account u on u.id = s.owner_id`;

type Row = SetupStepResponse & { place?: unknown };

@Injectable()
export class SetupStepQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /** In the order of their days; what has none comes last. */
  async page(programmeId: string, request: PageRequest & { state?: string }): Promise<Page<SetupStepResponse>> {
    const { items, next } = await keysetPage<Row>(
      this.unitOfWork,
      {
        sql: `${SELECT} where s.programme_id = $1 and s.state <> 'WITHDRAWN' and ($3::text is null or s.state = $3)
              and ($4::text is null or position(lower($4) in lower(s.title || ' ' || s.note)) > 0)`,
        parameters: [programmeId, this.clock.today(), request.state ?? null, request.q?.trim() || null],
        sorts: { expectedOn: { column: 'place', type: 'date' }, title: { column: 'title', type: 'text' } },
        defaultSort: 'expectedOn',
      },
      request,
    );
    return { items: items.map(present), next };
  }

  /** @throws DomainError 404 */
  async one(id: string): Promise<SetupStepResponse> {
    const [row] = await this.unitOfWork.query<Row>(`${SELECT} where s.id = $1 and s.programme_id = any ($3)`, [
      id,
      this.clock.today(),
      this.unitOfWork.actor.programmesWith('implementation.read'),
    ]);
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    return present(row);
  }

  /** The shipped list, with what is taken from it already. */
  async standard(programmeId: string): Promise<StandardSetupStepResponse[]> {
    const rows = await this.unitOfWork.query<{ code: string }>(
      `select standard_code as code from setup_step where programme_id = $1 and state <> 'WITHDRAWN'`,
      [programmeId],
    );
    const taken = new Set(rows.map(({ code }) => code));
    return STANDARD_STEPS.map((step) => ({ ...step, taken: taken.has(step.code) }));
  }
}

const present = ({ place: _, ...row }: Row): SetupStepResponse => row;
