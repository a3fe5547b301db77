import { Injectable } from '@nestjs/common';
import { LocalDate } from '@koersvast/kernel';
import { AgendaProposal, AgendaScope, AgendaSource, AgendaSourcePort } from '@koersvast/programme';
import { IndicatorListQuery } from '../indicators/queries/indicator-list.query';
import { ModificationListQuery } from '../modifications/queries/modification-list.query';
import { PeriodListQuery } from '../obligations/queries/period-list.query';
import { RiskListQuery } from '../risks/queries/risk-list.query';

/** Of one contract when that is met about, of all contracts for the programme; null: nothing of a contract belongs here. */
export const contractsOf = ({
  subject,
  programmeId,
}: AgendaScope): { programmeId: string; contractId?: string } | null =>
  subject.kind === 'contract'
    ? { programmeId, contractId: subject.id }
    : subject.kind === 'programme'
      ? { programmeId }
      : null;

/** Periods in which something is late, the longest first. */
@Injectable()
@AgendaSource('late obligations')
export class LateObligationAgenda implements AgendaSourcePort {
  constructor(private readonly periods: PeriodListQuery) {}

  async proposals(scope: AgendaScope, limit: number): Promise<AgendaProposal[]> {
    const contracts = contractsOf(scope);
    if (!contracts) return [];
    const { items } = await this.periods.page({ ...contracts, view: 'OVERDUE', limit });
    return items.map(({ id, obligationId, code, title, dueOn }) => ({
      group: 'OVERDUE',
      title,
      reason: `Te laat sinds ${LocalDate.format(dueOn)}`,
      source: { kind: 'obligation-period', recordId: id, code, url: `/verplichtingen/${obligationId}?periode=${id}` },
    }));
  }
}

/** Indicators whose last period is red. */
@Injectable()
@AgendaSource('red indicators')
export class RedIndicatorAgenda implements AgendaSourcePort {
  constructor(private readonly indicators: IndicatorListQuery) {}

  async proposals(scope: AgendaScope, limit: number): Promise<AgendaProposal[]> {
    const contracts = contractsOf(scope);
    if (!contracts) return [];
    const { items } = await this.indicators.page({ ...contracts, light: 'RED', limit });
    return items.map(({ id, code, name, latest }) => ({
      group: 'RED',
      title: name,
      reason: `In het rood over ${latest!.period}`,
      source: { kind: 'indicator', recordId: id, code, url: `/kpis/${id}` },
    }));
  }
}

/** Changes of the contract that nobody decided on yet. */
@Injectable()
@AgendaSource('open changes')
export class OpenChangeAgenda implements AgendaSourcePort {
  constructor(private readonly modifications: ModificationListQuery) {}

  async proposals(scope: AgendaScope, limit: number): Promise<AgendaProposal[]> {
    const contracts = contractsOf(scope);
    if (!contracts) return [];
    const open: AgendaProposal[] = [];
    for (const [state, reason] of [
      ['SUBMITTED', 'Wijziging wacht op akkoord'],
      ['DRAFT', 'Wijziging in voorbereiding'],
    ]) {
      const { items } = await this.modifications.page({ ...contracts, state, limit });
      open.push(
        ...items.map(({ id, code, title }): AgendaProposal => ({
          ...{ group: 'CHANGE', title, reason: reason! },
          source: { kind: 'modification', recordId: id, code, url: `/wijzigingen/${id}` },
        })),
      );
    }
    return open.slice(0, limit);
  }
}

/** How many risks a meeting looks at. */
const TOP = 5;

/** The heaviest open risks. */
@Injectable()
@AgendaSource('top risks')
export class TopRiskAgenda implements AgendaSourcePort {
  constructor(private readonly risks: RiskListQuery) {}

  async proposals(scope: AgendaScope, limit: number): Promise<AgendaProposal[]> {
    const contracts = contractsOf(scope);
    if (!contracts) return [];
    const { items } = await this.risks.page({
      ...contracts,
      state: 'OPEN',
      sort: '-score',
      limit: Math.min(TOP, limit),
    });
    return items.map(({ id, code, title, score, lateMeasures }) => ({
      group: 'RISK',
      title,
      reason: [`Score ${score} van 25`, lateMeasures > 0 && 'maatregel te laat'].filter(Boolean).join(', '),
      source: { kind: 'risk', recordId: id, code, url: `/risicos/${id}` },
    }));
  }
}
