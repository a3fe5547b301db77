import { ApiProperty } from '@nestjs/swagger';
import { CALENDAR_KINDS, CalendarKind } from '@koersvast/platform';

export class CalendarEntryResponse {
  /** Dezelfde datum, ook nadat zij is verplaatst. */
  key: string;

  @ApiProperty({ enum: CALENDAR_KINDS })
  kind: CalendarKind;

  /** @format uuid */
  recordId: string;
  /** @format date */
  on: string;
  code: string;
  title: string;
  /** Pad in de webapplicatie. */
  url: string;
  /** @format uuid */
  municipalityId: string | null;
  mine: boolean;
  done: boolean;
  /** Een dag van wet of contract, die niet vanzelf verschuift. */
  fixed: boolean;
}

export class CalendarResponse {
  items: CalendarEntryResponse[];
  /**
   * Vraag vanaf deze dag verder; null wanneer alles er is.
   * @format date
   */
  next: string | null;
}
