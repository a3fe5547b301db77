import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { DomainError, Money } from '@koersvast/kernel';
import type { ApprovalStake, ApprovalSubjectPort } from './approval-subject';

export interface MandateQuestion {
  programmeId: string;
  /** Kind of what is decided, such as `modification`. */
  matter: string;
  amount: Money | null;
  /** Null: for all municipalities together. */
  municipalityId?: string | null;
}

export interface MandateVerdict {
  /** Codes of the mandates that carry it; null where no mandate was ever registered for this matter. */
  basis: string | null;
  refusal: DomainError | null;
}

/** Port: the register of mandates. A provider marked with `@MandateRegister()`; it judges for the actor in hand. */
export interface MandateRegisterPort {
  judge(question: MandateQuestion): Promise<MandateVerdict>;
}

export const MandateRegister = DiscoveryService.createDecorator<string>();

interface Decided {
  kind: string;
  recordId: string;
  programmeId: string;
}

const NO_STAKE: ApprovalStake = { amount: null };

/** Who may decide up to which amount: asked by every approval, and by what decides about money without one. */
@Injectable()
export class Mandates {
  constructor(private readonly discovery: DiscoveryService) {}

  async judge(question: MandateQuestion): Promise<MandateVerdict> {
    const register = this.discovery
      .getProviders({ metadataKey: MandateRegister.KEY })
      .find((provider) => this.discovery.getMetadataByDecorator(MandateRegister, provider) !== undefined);
    if (!register?.instance) return { basis: null, refusal: null };
    return (register.instance as MandateRegisterPort).judge(question);
  }

  /** Answers the codes of the mandates that carry it. @throws DomainError 403 that names who may. */
  async demand(question: MandateQuestion): Promise<string | null> {
    const { basis, refusal } = await this.judge(question);
    if (refusal) throw refusal;
    return basis;
  }

  /** An approval: a kind of several steps, `x.second`, falls under the mandate for `x`. */
  async judgeFor({ kind, recordId, programmeId }: Decided, subject: ApprovalSubjectPort): Promise<MandateVerdict> {
    const stake = (await subject.stake?.(recordId)) ?? NO_STAKE;
    return this.judge({ programmeId, matter: kind.split('.')[0]!, ...stake });
  }

  /** @throws DomainError 403 that names who may. */
  async demandFor(decided: Decided, subject: ApprovalSubjectPort): Promise<string | null> {
    const { basis, refusal } = await this.judgeFor(decided, subject);
    if (refusal) throw refusal;
    return basis;
  }
}
