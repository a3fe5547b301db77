import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { Money } from '@koersvast/kernel';

/** What an approval is worth and for whom: what a mandate is measured against. */
export interface ApprovalStake {
  /** Null when no amount belongs to it. Excluding VAT; a decrease counts as much as an increase. */
  amount: Money | null;
  /** Set when it binds one municipality only. */
  municipalityId?: string | null;
}

/**
 * Port: something that a second person approves. A provider of the feature marked with `@ApprovalSubject(kind)`.
 */
export interface ApprovalSubjectPort {
  /** Permission that the approver needs in the scope of the record. */
  readonly permission: string;
  /** SHA-256 of the content as it stands now; differs from what was asked -> the approval is void. */
  currentHash(recordId: string): Promise<string>;
  /** Runs in the transaction of the decision. */
  onApproved(recordId: string, approvalId: string): Promise<void>;
  onRejected(recordId: string, note: string): Promise<void>;
  /** Left out: no amount, and for all municipalities together. Only reads. */
  stake?(recordId: string): Promise<ApprovalStake>;
}

export const ApprovalSubject = DiscoveryService.createDecorator<string>();

@Injectable()
export class ApprovalSubjects {
  constructor(private readonly discovery: DiscoveryService) {}

  /** The subject of a kind; a kind without one is a mistake of ours. */
  of(kind: string): ApprovalSubjectPort {
    const wrapper = this.discovery
      .getProviders({ metadataKey: ApprovalSubject.KEY })
      .find((provider) => this.discovery.getMetadataByDecorator(ApprovalSubject, provider) === kind);
    if (!wrapper?.instance) throw new Error(`No approval subject for ${kind}`);
    return wrapper.instance as ApprovalSubjectPort;
  }
}
