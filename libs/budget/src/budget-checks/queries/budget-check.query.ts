import { Injectable } from '@nestjs/common';
import { Money, Percentage } from '@koersvast/kernel';
import { Clock, UnitOfWork } from '@koersvast/platform';
import {
  BudgetRule,
  CheckVerdict,
  checkScope,
  RuleAction,
  RuleScope,
  ScopeCheck,
  verdictOf,
} from '../domain/budget-check';
import { RoomQuery, RoomQuestion } from './room.query';

export interface BudgetCheck {
  verdict: CheckVerdict;
  scopes: ScopeCheck[];
}

/** Says of a new amount whether there is room and what the rules say. Of what is booked nothing is ever asked. */
@Injectable()
export class BudgetCheckQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly rooms: RoomQuery,
    private readonly clock: Clock,
  ) {}

  async check(question: RoomQuestion, amount: Money): Promise<BudgetCheck> {
    const rules = await this.rules(question.programmeId);
    const rooms = await this.rooms.rooms(question);
    const scopes = rooms.map((room) => checkScope(room, amount, rules));
    return { verdict: verdictOf(scopes), scopes };
  }

  /** The rules that hold today. */
  private async rules(programmeId: string): Promise<BudgetRule[]> {
    type Row = {
      id: string;
      measured: RuleScope;
      municipalityId: string | null;
      action: RuleAction;
      threshold: string;
    };
    const rows = await this.unitOfWork.query<Row>(
      `select id, measured, municipality_id as "municipalityId", action, threshold_percent::text as threshold
       from budget_rule where programme_id = $1 and valid_from <= $2 and (valid_to is null or valid_to > $2)`,
      [programmeId, this.clock.today()],
    );
    return rows.map(({ threshold, ...row }) => ({ ...row, threshold: Percentage.parse(threshold) }));
  }
}
