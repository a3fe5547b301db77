import { Injectable } from '@nestjs/common';
import { DomainError, newId, Percentage } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { SignalSettingEntity } from '../data/signal-setting.entity';
import type { SetSignalRuleRequest } from '../http/signal.request';

const refusal = (code: string, pointer: string) => new DomainError(code, { fields: [{ pointer, code }] });
const SHARES = ['EXPECTED_SHARE', 'TOTAL_SHARE'];
const WAITING = ['MISSING_STATEMENT', 'ADVANCE_OVERDUE'];

/** Sets from when on a kind of signal is given, at which thresholds or after how many days. Earlier settings are kept. */
@Injectable()
export class SetSignalRule {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** @throws DomainError 403/404, 422 thresholds missing, double or out of 1-200 %, days missing, or given to another kind */
  async execute(programmeId: string, request: SetSignalRuleRequest): Promise<void> {
    const { actor } = this.unitOfWork;
    actor.demand('signal.write', { programmeId });
    const { kind, active, thresholds = [], days = null, validFromDate, reason } = request;
    assertRule(kind, active, thresholds, days);
    const id = newId();
    await this.unitOfWork.repo(SignalSettingEntity).insert({
      ...{ id, programmeId, kind, active, thresholds, days, validFrom: validFromDate, reason },
      recordedBy: actor.userId,
    });
    this.unitOfWork.audit({
      ...{ action: 'signal.rule-set', kind: 'signal-setting', recordId: id, programmeId },
      after: { kind, active, thresholds, days, validFromDate, reason },
    });
  }
}

function assertRule(
  kind: string,
  active: boolean,
  thresholds: readonly { percent: string }[],
  days: number | null,
): void {
  if (SHARES.includes(kind) ? active && thresholds.length === 0 : thresholds.length > 0) {
    throw refusal(SHARES.includes(kind) ? 'signal.threshold-missing' : 'signal.threshold-elsewhere', '/thresholds');
  }
  if (WAITING.includes(kind) !== (days !== null)) {
    throw refusal(WAITING.includes(kind) ? 'signal.days-missing' : 'signal.days-elsewhere', '/days');
  }
  const percents = thresholds.map(({ percent }) => Percentage.parse(percent));
  percents.forEach((percent, index) => {
    const low = percent.compare(Percentage.parse('1')) < 0 || percent.compare(Percentage.parse('200')) > 0;
    if (low) throw refusal('signal.threshold-range', `/thresholds/${index}/percent`);
    if (percents.slice(0, index).some((other) => other.equals(percent))) {
      throw refusal('signal.threshold-twice', `/thresholds/${index}/percent`);
    }
  });
}
