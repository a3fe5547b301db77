import { Injectable } from '@nestjs/common';
import { DomainError, Money, Percentage } from '@koersvast/kernel';
import type { AllocationKeyResponse } from '../../allocation-keys/http/allocation-key.response';
import { AllocationKeyQuery } from '../../allocation-keys/queries/allocation-key.query';
import { assertValidIn } from '../../allocation-keys/domain/allocation-key';
import type { SpentSource } from '../domain/scenario';
import { settle, SettlementOutcome, shareSettlement } from '../domain/settle';
import { readRule } from '../domain/stored-rule';
import { ForecastSpentQuery } from './forecast-spent.query';
import { SettlementFrame, SettlementFrameQuery } from './settlement-frame.query';

/** What somebody supposes; amounts as decimal text. */
export interface ScenarioQuestion {
  contractId: string;
  year: number;
  spentSource: SpentSource;
  /** Needed when typed. */
  spent?: string;
  overhead?: string;
  numbers?: { rule: number; number: number }[];
  undelivered?: { rule: number; amount: string }[];
  /** Default: the key of the last split of the budget. */
  municipalityKeyId?: string;
}

export interface ReckonedScenario {
  frame: SettlementFrame;
  key: AllocationKeyResponse;
  spent: Money;
  outcome: SettlementOutcome;
  shares: {
    municipalityId: string;
    municipality: string;
    percentage: string;
    amount: Money;
    holdsRemainderCent: boolean;
  }[];
}

/** Reckons a scenario. The preview while typing and what is kept come from here, so that they are the same. */
@Injectable()
export class ReckonScenarioQuery {
  constructor(
    private readonly frames: SettlementFrameQuery,
    private readonly keys: AllocationKeyQuery,
    private readonly forecasts: ForecastSpentQuery,
  ) {}

  /** @throws DomainError 403/404, 422 no budget, no rules, no forecast, no key or a figure that a rule needs */
  async reckon(programmeId: string, question: ScenarioQuestion): Promise<ReckonedScenario> {
    const frame = await this.frames.of(programmeId, question.contractId, question.year);
    const key = await this.key(programmeId, frame, question.municipalityKeyId);
    const spent = await this.spent(programmeId, question);
    const { original, agreed, reserveBefore, scheme } = frame;
    const outcome = settle(scheme.rules.map(readRule), {
      ...{ original, agreed, spent, reserveBefore },
      overhead: question.overhead === undefined ? null : Money.parse(question.overhead),
      numbers: new Map((question.numbers ?? []).map(({ rule, number }) => [rule, number])),
      undelivered: new Map((question.undelivered ?? []).map(({ rule, amount }) => [rule, Money.parse(amount)])),
    });
    const divided = shareSettlement(
      outcome.municipalities,
      key.shares.map((share) => ({
        municipalityId: share.municipalityId!,
        percentage: Percentage.parse(share.percentage),
      })),
    );
    const shares = key.shares.map(({ name, percentage }, index) => ({
      ...divided[index]!,
      ...{ municipality: name, percentage },
    }));
    return { frame, key, spent, outcome, shares };
  }

  private async spent(programmeId: string, { contractId, year, spentSource, spent }: ScenarioQuestion): Promise<Money> {
    if (spentSource === 'TYPED') {
      if (spent === undefined) throw missing('/spent', 'settlement.spent-missing');
      return Money.parse(spent);
    }
    const forecast = await this.forecasts.of(programmeId, contractId, year);
    const known = forecast[spentSource];
    if (!known) throw missing('/spentSource', 'settlement.forecast-unknown');
    return known;
  }

  private async key(programmeId: string, frame: SettlementFrame, chosen: string | undefined) {
    const id = chosen ?? frame.municipalityKeyId;
    const key = id === null ? null : await this.keys.one(id, 'MUNICIPALITY').catch(() => null);
    if (!key || key.programmeId !== programmeId) throw missing('/municipalityKeyId', 'settlement.key-needed');
    const { name, validFromDate: validFrom, validToDate: validTo } = key;
    assertValidIn(frame.year, { name, validFrom, validTo }, '/municipalityKeyId');
    return key;
  }
}

const missing = (pointer: string, code: string): DomainError => new DomainError(code, { fields: [{ pointer, code }] });
