import { Injectable } from '@nestjs/common';
import { AmendmentContent, type AskedAmendment } from '../commands/amendment-content';
import { BudgetAmendmentStore, type AmendmentPlace } from '../data/budget-amendment.store';
import { balanceChange, movedAmount, type AmendmentChange } from '../domain/amendment-authority';
import { programmeEffects } from '../domain/amendment-rows';
import type { AmendmentDuration } from '../domain/amendment-state';
import type { AmendmentWeighingResponse } from '../http/budget-amendment.response';
import { AmendmentLinesQuery, type LineBefore } from './amendment-lines.query';

/** What an amendment comes to: who decides, and per programme the mutation and the new amount. */
@Injectable()
export class AmendmentWeighing {
  constructor(
    private readonly store: BudgetAmendmentStore,
    private readonly content: AmendmentContent,
    private readonly lines: AmendmentLinesQuery,
  ) {}

  /** While somebody types: keeps nothing. @throws DomainError 404, 422 what the rows break */
  async preview(
    budgetId: string,
    amendmentId: string | null,
    asked: Pick<AskedAmendment, 'kind' | 'duration' | 'rows'>,
  ): Promise<AmendmentWeighingResponse> {
    const place = await this.store.place(budgetId);
    const rows = await this.content.weigh(place, { ...asked, title: '', reason: '' }, amendmentId);
    return this.of(place, rows, asked.duration, await this.lines.of(budgetId, amendmentId));
  }

  async of(
    place: AmendmentPlace,
    rows: readonly (AmendmentChange & { change: AmendmentChange['change'] })[],
    duration: AmendmentDuration,
    lines: readonly LineBefore[],
  ): Promise<AmendmentWeighingResponse> {
    const { authority, reason } = await this.content.authority(
      place,
      rows.map((row) => ({ ...row, code: '', before: row.change })),
      duration,
    );
    const totals = lines.map(({ budgetProgrammeId, side, before }) => ({ budgetProgrammeId, side, change: before }));
    const names = new Map(lines.map((line) => [line.budgetProgrammeId, `${line.programmeCode} ${line.programmeName}`]));
    return {
      ...{ authority, authorityReason: reason },
      ...{ balance: balanceChange(rows).toString(), moved: movedAmount(rows).toString() },
      programmes: programmeEffects(totals, rows).map(({ before, change, after, ...effect }) => ({
        ...effect,
        programme: names.get(effect.budgetProgrammeId) ?? '',
        ...{ before: before.toString(), change: change.toString(), after: after.toString() },
      })),
    };
  }
}
