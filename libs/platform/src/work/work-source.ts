import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

export type WorkGroup = 'OVERDUE' | 'DUE' | 'RED' | 'SUSPECT' | 'APPROVAL' | 'TO_TREAT' | 'TO_CONFIRM';

/** Something that asks a person to act: one row of Mijn werk. */
export interface WorkItem {
  group: WorkGroup;
  kind: string;
  recordId: string;
  code: string;
  title: string;
  /** Why it is here, in a few words. */
  reason: string;
  /** Path in the web app where it can be done. */
  url: string;
  /** Moment since when it waits, ISO 8601. */
  sinceAt: string;
  /** The day since when it waits, 'yyyy-mm-dd', when there is no hour to it; `sinceAt` then only gives the order. */
  sinceOn?: string;
}

/** Port: a feature tells what waits for the actor of the unit of work. A provider marked with `@WorkSource()`. */
export interface WorkSourcePort {
  /** At most `limit` items, the oldest first, and how many there are in all. */
  items(programmeId: string, limit: number): Promise<{ items: WorkItem[]; total: number }>;
}

export const WorkSource = DiscoveryService.createDecorator<string>();

@Injectable()
export class WorkSources {
  constructor(private readonly discovery: DiscoveryService) {}

  all(): WorkSourcePort[] {
    return this.discovery
      .getProviders({ metadataKey: WorkSource.KEY })
      .filter(
        (provider) => this.discovery.getMetadataByDecorator(WorkSource, provider) !== undefined && provider.instance,
      )
      .map((provider) => provider.instance as WorkSourcePort);
  }
}
