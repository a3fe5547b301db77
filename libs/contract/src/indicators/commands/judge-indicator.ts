import { Injectable } from '@nestjs/common';
import { DomainError, newId } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import type { Light } from '../domain/indicator';

interface JudgedRow {
  programmeId: string;
  judgeId: string | null;
  judgeName: string | null;
  computed: Light | null;
}

/** Says whether the colour that follows from norm and value stands; whoever judges is named on the indicator. */
@Injectable()
export class JudgeIndicator {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly clock: Clock,
  ) {}

  /**
   * @param reason compulsory when the judgement differs from the colour that follows from norm and value.
   * @throws DomainError 403 somebody else judges, 404, 409 nothing to judge, 422 reason missing.
   */
  async execute(id: string, period: string, light: Light, reason: string): Promise<void> {
    const row = await this.lock(id, period);
    const { actor } = this.unitOfWork;
    actor.demand('indicator.judge', { programmeId: row.programmeId });
    if (row.judgeId !== null && row.judgeId !== actor.userId) {
      throw new DomainError('indicator.other-judge', { status: 403, params: { name: row.judgeName ?? '' } });
    }
    if (row.computed === null) throw new DomainError('indicator.nothing-to-judge', { status: 409 });
    if (light !== row.computed && !reason) {
      throw new DomainError('indicator.judgement-reason', {
        fields: [{ pointer: '/reason', code: 'indicator.judgement-reason' }],
      });
    }
    const at = this.clock.now();
    await this.unitOfWork.query(
      `insert into indicator_judgement (id, programme_id, indicator_id, period, light, reason, recorded_at, recorded_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [newId(), row.programmeId, id, period, light, reason, at, actor.userId],
    );
    await this.unitOfWork.query(
      `update indicator_point set judged_light = $3, judged_reason = $4, judged_at = $5, judged_by = $6
       where indicator_id = $1 and period = $2 and municipality_id is null`,
      [id, period, light, reason, at, actor.userId],
    );
    this.unitOfWork.audit({
      ...{ action: 'indicator.judged', kind: 'indicator', recordId: id, programmeId: row.programmeId },
      after: { period, light, reason },
    });
  }

  private async lock(id: string, period: string): Promise<JudgedRow> {
    const [row] = await this.unitOfWork.query<JudgedRow>(
      `select i.programme_id as "programmeId", coalesce(i.judge_id, i.owner_id) as "judgeId",
              (select name from user_account where id = coalesce(i.judge_id, i.owner_id)) as "judgeName",
              (select p.light from indicator_point p
               where p.indicator_id = i.id and p.period = $2 and p.municipality_id is null) as computed
       from indicator i where i.id = $1 for update of i`,
      [id, period],
    );
    if (!row || !this.unitOfWork.actor.can('indicator.read', { programmeId: row.programmeId })) {
      throw new DomainError('platform.not-found', { status: 404 });
    }
    return row;
  }
}
