import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { PublicationItem } from './domain/publication-check';

/** Port: a feature of spoor 2 has a say in whether a tender goes out. A provider marked with `@PublicationCondition(name)`. */
export interface PublicationConditionPort {
  /** What is in order, warns or blocks, for one tender. */
  check(tenderId: string): Promise<PublicationItem[]>;
}

export const PublicationCondition = DiscoveryService.createDecorator<string>();

@Injectable()
export class PublicationConditions {
  constructor(private readonly discovery: DiscoveryService) {}

  /** One after the other: they share a connection. */
  async check(tenderId: string): Promise<PublicationItem[]> {
    const items: PublicationItem[] = [];
    for (const provider of this.discovery.getProviders({ metadataKey: PublicationCondition.KEY })) {
      const name = this.discovery.getMetadataByDecorator(PublicationCondition, provider);
      const condition = provider.instance as PublicationConditionPort | undefined;
      if (name && condition) items.push(...(await condition.check(tenderId)));
    }
    return items;
  }
}
