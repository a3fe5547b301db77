import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import type { PointSource } from '../domain/agenda';
import type { Subject, SubjectScope } from '../domain/subject';

/** Groups in the order in which they come up. */
export const AGENDA_GROUPS = ['OVERDUE', 'RED', 'DISPUTE', 'CHANGE', 'RISK', 'QUESTION', 'ACTION'] as const;
export type AgendaGroup = (typeof AGENDA_GROUPS)[number];

/** Something that asks to be spoken about. */
export interface AgendaProposal {
  group: AgendaGroup;
  title: string;
  /** Why it is proposed, in a few words. */
  reason: string;
  source: PointSource;
}

/** What is met about; of the programme everything counts, of a contract only what is its own. */
export interface AgendaScope extends SubjectScope {
  subject: Subject;
}

/** Port: a feature proposes points for a meeting. A provider marked with `@AgendaSource(name)`; at most `limit`, the most urgent first. */
export interface AgendaSourcePort {
  proposals(scope: AgendaScope, limit: number): Promise<AgendaProposal[]>;
}

export const AgendaSource = DiscoveryService.createDecorator<string>();

@Injectable()
export class AgendaSources {
  constructor(private readonly discovery: DiscoveryService) {}

  all(): AgendaSourcePort[] {
    return this.discovery
      .getProviders({ metadataKey: AgendaSource.KEY })
      .filter(
        (provider) => this.discovery.getMetadataByDecorator(AgendaSource, provider) !== undefined && provider.instance,
      )
      .map((provider) => provider.instance as AgendaSourcePort);
  }
}
