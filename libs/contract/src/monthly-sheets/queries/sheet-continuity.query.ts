import { Injectable } from '@nestjs/common';
import { Money } from '@koersvast/kernel';
import { UnitOfWork } from '@koersvast/platform';
import { ContinuityCircle } from '../../continuity/commands/continuity-circle';
import { ContinuityQuery } from '../../continuity/queries/continuity.query';
import { periodText } from '../../quarterly-requests/exchange/request-form';
import type { MonthlySheetResponse } from '../http/monthly-sheet.response';

type Part = Pick<MonthlySheetResponse, 'continuity' | 'continuityQuarter' | 'continuityLight' | 'continuityText'>;

const EMPTY = { continuityQuarter: null, continuityLight: null, continuityText: null };
const PARTNER = { NONE: 'geen melding', EARLY: 'vroeg signaal', SERIOUS: 'ernstig signaal' };

/** The partner's money on the sheet, only for who is named; reading it is audited. */
@Injectable()
export class SheetContinuityQuery {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly circle: ContinuityCircle,
    private readonly query: ContinuityQuery,
  ) {}

  async of(
    contract: { id: string; programmeId: string; startsOn: string; endsOn: string },
    last: string,
  ): Promise<Part> {
    const { actor } = this.unitOfWork;
    const { programmeId, id: recordId } = contract;
    if (!actor.can('continuity.read', { programmeId })) return { ...EMPTY, continuity: 'HIDDEN' };
    const members = await this.circle.members(recordId);
    if (!members.some(({ userId }) => userId === actor.userId)) return { ...EMPTY, continuity: 'HIDDEN' };
    this.unitOfWork.audit({ action: 'continuity.read', kind: 'continuity', recordId, programmeId });
    const { quarters } = await this.query.figures(contract);
    const quarter = quarters.find(({ endsOn, report }) => endsOn <= last && report !== null);
    if (!quarter?.report) return { ...EMPTY, continuity: 'NONE' };
    const { report } = quarter;
    const step = quarter.judgements[0]?.step ?? 0;
    const dutch = (value: string | null, unit = '') =>
      value === null ? 'ontbreekt' : value.replace('-', '\u2212').replace('.', ',') + unit;
    return {
      continuity: 'SHOWN',
      continuityQuarter: periodText(quarter.quarter),
      continuityLight: report.signal.overall,
      continuityText: [
        `liquiditeit ${dutch(report.liquidity)}`,
        `solvabiliteit ${dutch(report.solvency, ' %')}`,
        `resultaat ${report.result === null ? 'ontbreekt' : Money.parse(report.result).format()}`,
        PARTNER[report.partnerSignal],
        step > 0 ? `draaiboek stap ${step}` : 'geen stap van het draaiboek',
      ].join(', '),
    };
  }
}
