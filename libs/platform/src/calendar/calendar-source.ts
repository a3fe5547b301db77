import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

/** What a date is about; also the filter of the calendar. */
export const CALENDAR_KINDS = [
  'MILESTONE',
  'MEETING',
  'DECISION_MEETING',
  'DELIVERY',
  'TENDER',
  'CONSULTATION',
  'CLARIFICATION',
  'CONTRACT',
  'OBLIGATION',
  'INDICATOR',
  'QUARTERLY_REQUEST',
  'RISK',
  'DISPUTE',
  'COUNCIL_QUESTION',
  'ACTION',
  'DOCUMENT',
  'FINANCE',
] as const;
export type CalendarKind = (typeof CALENDAR_KINDS)[number];

/** One date of one record. `kind`, `recordId` and `part` together name it, whatever day it moves to. */
export interface CalendarEntry {
  kind: CalendarKind;
  recordId: string;
  /** Which of the dates of the record, e.g. `notice`; empty when it has one. */
  part: string;
  /** 'yyyy-mm-dd' */
  on: string;
  code: string;
  title: string;
  /** Path in the web app. */
  url: string;
  /** Null: of the whole programme. */
  municipalityId: string | null;
  /** Whether the actor is the one who does it. */
  mine: boolean;
  done: boolean;
  /** A date of law or contract: nobody moves it because it suits better. */
  fixed: boolean;
  /** Hidden from others by tender, workgroup or classification: its words stay inside Koersvast. */
  confidential: boolean;
  /** Goes up with every change of the record. */
  revision: number;
}

export interface CalendarRange {
  /** First and last day, both included, 'yyyy-mm-dd'. */
  from: string;
  to: string;
  /** At most this many, the earliest first. */
  limit: number;
  /** Only what the actor does is asked: a source with many dates reads no others. */
  mine: boolean;
}

/**
 * Port: a feature tells its dates in a range, of what the actor of the unit of work may see, in order of the day and with
 * one query. A provider marked with `@CalendarSource([...kinds])`.
 */
export interface CalendarSourcePort {
  between(programmeId: string, range: CalendarRange): Promise<CalendarEntry[]>;
}

export const CalendarSource = DiscoveryService.createDecorator<readonly CalendarKind[]>();

@Injectable()
export class CalendarSources {
  constructor(private readonly discovery: DiscoveryService) {}

  /** The sources that tell at least one of these kinds. */
  telling(kinds: readonly CalendarKind[]): CalendarSourcePort[] {
    return this.discovery.getProviders({ metadataKey: CalendarSource.KEY }).flatMap((provider) => {
      const told = this.discovery.getMetadataByDecorator(CalendarSource, provider);
      return told?.some((kind) => kinds.includes(kind)) && provider.instance
        ? [provider.instance as CalendarSourcePort]
        : [];
    });
  }
}
