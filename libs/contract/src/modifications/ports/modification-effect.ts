import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { YearAmount } from '../domain/modification';

/** An approved change, for who follows it. */
export interface ApprovedModification {
  id: string;
  programmeId: string;
  contractId: string;
  /** W-03 */
  code: string;
  title: string;
  /** 'yyyy-mm-dd' */
  effectiveOn: string;
  years: readonly YearAmount[];
}

/**
 * Port: what a library above contract does when a change is approved, in the transaction of the approval. A provider
 * marked with `@ModificationEffect(name)`; when it refuses, nothing of the approval holds.
 */
export interface ModificationEffectPort {
  apply(modification: ApprovedModification): Promise<void>;
}

export const ModificationEffect = DiscoveryService.createDecorator<string>();

@Injectable()
export class ModificationEffects {
  constructor(private readonly discovery: DiscoveryService) {}

  all(): ModificationEffectPort[] {
    return this.discovery
      .getProviders({ metadataKey: ModificationEffect.KEY })
      .filter(
        (provider) =>
          this.discovery.getMetadataByDecorator(ModificationEffect, provider) !== undefined && provider.instance,
      )
      .map((provider) => provider.instance as ModificationEffectPort);
  }
}
