import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { type LineContent, MunicipalBudgetStore } from '../../municipal-budgets/data/municipal-budget.store';
import { lineAmounts } from '../../municipal-budgets/domain/budget-line-amount';
import type { AmendmentPlace } from '../data/budget-amendment.store';

/** Lines that a draft asks for and the begroting does not have: they stand at nil until the amendment is decided. */
@Injectable()
export class DraftLines {
  constructor(private readonly budgets: MunicipalBudgetStore) {}

  /** Makes the line, or changes the one that the draft made before; answers its id. The content was examined. */
  async keep(place: AmendmentPlace, amendmentId: string, lineId: string | null, content: LineContent): Promise<string> {
    const nil = lineAmounts(content.side, content.vatTreatment, Money.zero, Money.zero);
    if (lineId === null) return this.budgets.addLine(place, content, nil, { budgetAmendmentId: amendmentId });
    await this.budgets.rewriteLine(lineId, content, nil);
    return lineId;
  }
}
