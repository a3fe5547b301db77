import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { DomainError, Money } from '@koersvast/kernel';

/**
 * Port: up to which amount a person may approve a change of a contract. A provider marked with `@ModificationMandate()`;
 * null: no mandate is registered for this programme, the permission alone decides.
 */
export interface ModificationMandatePort {
  limitOf(programmeId: string, userId: string): Promise<Money | null>;
}

export const ModificationMandate = DiscoveryService.createDecorator<string>();

/** Asks the register of mandates, when there is one. */
@Injectable()
export class ModificationMandates {
  constructor(private readonly discovery: DiscoveryService) {}

  /** @throws DomainError 403 when the mandate of this person is lower than the change, up or down. */
  async demand(programmeId: string, userId: string, amount: Money): Promise<void> {
    for (const provider of this.discovery.getProviders()) {
      if (this.discovery.getMetadataByDecorator(ModificationMandate, provider) === undefined) continue;
      const limit = await (provider.instance as ModificationMandatePort).limitOf(programmeId, userId);
      if (limit !== null && limit.compare(amount.abs()) < 0) {
        throw new DomainError('modification.mandate', { status: 403, params: { limit: limit.format() } });
      }
    }
  }
}
