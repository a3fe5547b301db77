import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** Something that cannot go on while a decision is open or not identical. */
export interface DecisionDependent {
  /** Record kind, e.g. `tender`. */
  kind: string;
  /** Code of the record; null when its kind has none. */
  code: string | null;
  title: string;
  /** Path in the web app. */
  url: string;
}

/** Port: a library tells what waits for a decision. A provider marked with `@DependsOnDecisions(name)`. */
export interface DecisionDependentPort {
  /** At most `limit`, only what the actor may see. */
  waitingFor(decisionId: string, limit: number): Promise<DecisionDependent[]>;
}

export const DependsOnDecisions = DiscoveryService.createDecorator<string>();

/** More than this nobody reads in one list; the record's own screens show the rest. */
const LIMIT = 20;

@Injectable()
export class DecisionDependents {
  constructor(private readonly discovery: DiscoveryService) {}

  /** One source after the other: they share a connection. */
  async of(decisionId: string): Promise<DecisionDependent[]> {
    const found: DecisionDependent[] = [];
    for (const provider of this.discovery.getProviders({ metadataKey: DependsOnDecisions.KEY })) {
      const name = this.discovery.getMetadataByDecorator(DependsOnDecisions, provider);
      const source = provider.instance as DecisionDependentPort | undefined;
      if (name && source) found.push(...(await source.waitingFor(decisionId, LIMIT)));
    }
    return found;
  }
}
