import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { type LocalRule, ruleOn } from '../domain/amendment-authority';
import type { AmendmentRuleResponse } from '../http/amendment-rule.response';

type Row = Omit<AmendmentRuleResponse, 'collegeLimit' | 'recordedAt'> & { limit: string | null; recordedAt: Date };

const SELECT = `
  select r.id, r.municipality_id as "municipalityId", m.name as municipality, r.valid_from as "validFrom",
         r.college_limit_cents::text as limit, r.structural_to_council as "structuralToCouncil",
         r.decision_reference as "decisionReference", r.recorded_at as "recordedAt", u.name as "recordedBy"
  from amendment_rule r join municipality m on m.id = r.municipality_id
  left join user_account u on u.id = r.recorded_by`;

/** Local rules on who decides: for people, and which one holds on a day. */
@Injectable()
export class AmendmentRulesQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  async list(programmeId: string): Promise<AmendmentRuleResponse[]> {
    const rows = await this.unitOfWork.query<Row>(
      `${SELECT} where r.programme_id = $1 order by m.sort, r.valid_from desc limit 500`,
      [programmeId],
    );
    return rows.map(({ limit, recordedAt, ...row }) => ({
      ...row,
      collegeLimit: limit === null ? null : Money.fromCents(limit).toString(),
      recordedAt: recordedAt.toISOString(),
    }));
  }

  async holding(municipalityId: string, day: string): Promise<LocalRule | null> {
    const rows = await this.unitOfWork.query<Row>(`${SELECT} where r.municipality_id = $1`, [municipalityId]);
    const rules = rows.map(({ validFrom, limit, structuralToCouncil }) => ({
      ...{ validFrom, structuralToCouncil },
      collegeLimit: limit === null ? null : Money.fromCents(limit),
    }));
    return ruleOn(rules, day);
  }
}
