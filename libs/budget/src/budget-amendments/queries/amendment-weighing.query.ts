import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { presentCheck } from '../../budget-checks/http/present-check';
import { AmendmentContent, type AskedAmendment } from '../commands/amendment-content';
import { BudgetAmendmentStore, type AmendmentPlace } from '../data/budget-amendment.store';
import { balanceChange, movedAmount } from '../domain/amendment-authority';
import { type AmendmentLine, programmeEffects } from '../domain/amendment-rows';
import type { AmendmentDuration } from '../domain/amendment-state';
import type { AmendmentWeighingResponse } from '../http/budget-amendment.response';
import { AmendmentLinesQuery, type LineBefore } from './amendment-lines.query';
import { AmendmentRoom } from './amendment-room.query';

export type WeighedRow = Pick<
  AmendmentLine,
  'budgetProgrammeId' | 'side' | 'before' | 'change' | 'receivableBefore' | 'receivableChange'
>;

/** What an amendment comes to: who decides, per programme the mutation and the new amount, the VAT and the room. */
@Injectable()
export class AmendmentWeighing {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly store: BudgetAmendmentStore,
    private readonly content: AmendmentContent,
    private readonly lines: AmendmentLinesQuery,
    private readonly rooms: AmendmentRoom,
  ) {}

  /** While somebody types: keeps nothing. @throws DomainError 404, 422 what the rows break */
  async preview(
    budgetId: string,
    amendmentId: string | null,
    asked: Pick<AskedAmendment, 'kind' | 'duration' | 'rows'>,
  ): Promise<AmendmentWeighingResponse> {
    const place = await this.store.place(budgetId);
    const rows = await this.content.weigh(place, asked, amendmentId);
    return this.of(place, rows, asked.duration, await this.lines.of(budgetId, amendmentId), true);
  }

  /** @param open whether it has yet to be decided: of what was decided the room is not asked any more */
  async of(
    place: AmendmentPlace,
    rows: readonly WeighedRow[],
    duration: AmendmentDuration,
    lines: readonly LineBefore[],
    open: boolean,
  ): Promise<AmendmentWeighingResponse> {
    const { authority, reason } = await this.content.authority(place, rows, duration);
    const totals = lines.map(({ budgetProgrammeId, side, before }) => ({ budgetProgrammeId, side, change: before }));
    const names = await this.names(rows.map(({ budgetProgrammeId }) => budgetProgrammeId));
    const room = open ? await this.rooms.of(place, rows) : null;
    return {
      ...{ authority, authorityReason: reason },
      ...{ balance: balanceChange(rows).toString(), moved: movedAmount(rows).toString() },
      receivableChange: Money.sum(rows.map(({ receivableChange }) => receivableChange)).toString(),
      rows: rows.map(present),
      programmes: programmeEffects(totals, rows).map(({ before, change, after, ...effect }) => ({
        ...effect,
        programme: names.get(effect.budgetProgrammeId) ?? '',
        ...{ before: before.toString(), change: change.toString(), after: after.toString() },
      })),
      room: room && { amount: room.amount.toString(), check: presentCheck(room.check) },
    };
  }

  /** Also of a programme on which the begroting has no line yet. */
  private async names(ids: string[]): Promise<Map<string, string>> {
    const rows = await this.unitOfWork.query<{ id: string; name: string }>(
      `select id, code || ' ' || name as name from budget_programme where id = any ($1::uuid[])`,
      [ids],
    );
    return new Map(rows.map(({ id, name }) => [id, name]));
  }
}

const present = ({ before, change, receivableBefore, receivableChange }: WeighedRow) => ({
  ...{ before: before.toString(), change: change.toString(), after: before.plus(change).toString() },
  ...{ receivableBefore: receivableBefore.toString(), receivableChange: receivableChange.toString() },
  receivableAfter: receivableBefore.plus(receivableChange).toString(),
});
