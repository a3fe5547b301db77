import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch } from '@koersvast/platform';
import { KeepAgenda } from '../commands/keep-agenda';
import { KeepMeetings } from '../commands/keep-meetings';
import { MailMeeting } from '../commands/mail-meeting';
import { AgendaProposalsQuery } from '../queries/agenda-proposals.query';
import { MeetingQuery } from '../queries/meeting.query';
import {
  ChangeMeetingRequest,
  DecideRequest,
  MailMeetingRequest,
  MeetingListRequest,
  MinuteRequest,
  PlanMeetingRequest,
  SetAgendaRequest,
  WithdrawMeetingRequest,
} from './meeting.request';
import { attendeesOf } from './meeting-series.controller';
import {
  AgendaProposalListResponse,
  MeetingListResponse,
  MeetingMailResponse,
  MeetingResponse,
} from './meeting.response';

/** Overleggen met agenda, verslag en besluiten: van een werkgroep, een aanbesteding, een contract of het programma. */
@Controller('meetings')
export class MeetingsController {
  constructor(
    private readonly query: MeetingQuery,
    private readonly keep: KeepMeetings,
    private readonly agenda: KeepAgenda,
    private readonly proposals: AgendaProposalsQuery,
    private readonly mail: MailMeeting,
  ) {}

  @Get()
  @Access('meeting.read')
  list(@ProgrammeId() programmeId: string, @Query() request: MeetingListRequest): Promise<MeetingListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('meeting.read')
  one(@Param('id', IdPipe) id: string): Promise<MeetingResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('meeting.write')
  async plan(
    @Body() { subjectKind, subjectId, title, heldOn, place, agenda, attendees = [] }: PlanMeetingRequest,
  ): Promise<MeetingResponse> {
    const content = {
      ...{ title, heldOn, place: place ?? '', agenda: agenda ?? '' },
      attendees: attendeesOf(attendees),
    };
    return this.query.one(await this.keep.plan({ kind: subjectKind, id: subjectId }, content));
  }

  @Patch(':id')
  @Access('meeting.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { attendees, ...body }: ChangeMeetingRequest,
  ): Promise<MeetingResponse> {
    const change = { ...body, ...(attendees ? { attendees: attendeesOf(attendees) } : {}) };
    await this.keep.change(id, rowVersion, change);
    return this.query.one(id);
  }

  /** Wat erom vraagt besproken te worden: te laat, in het rood, geschil, wijziging, risico, raadsvraag, open actie. */
  @Get(':id/agenda-proposals')
  @Access('meeting.read')
  async propose(@Param('id', IdPipe) id: string): Promise<AgendaProposalListResponse> {
    return { items: await this.proposals.of(id) };
  }

  /** Legt de agenda vast: deze punten, in deze volgorde. */
  @Put(':id/agenda')
  @Access('meeting.write')
  @TakesIfMatch()
  async setAgenda(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { items }: SetAgendaRequest,
  ): Promise<MeetingResponse> {
    const points = items.map(({ id: itemId, title, note = '', source }) => ({
      ...{ id: itemId, title, note },
      source: source ? { ...source, code: source.code ?? '' } : null,
    }));
    await this.agenda.set(id, rowVersion, points);
    return this.query.one(id);
  }

  /** Mailt agenda of verslag aan de genodigden met een adres; wie precies dit al kreeg, krijgt het niet nog eens. */
  @Post(':id/mail')
  @HttpCode(200)
  @Access('meeting.write')
  @TakesIfMatch()
  send(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MailMeetingRequest,
  ): Promise<MeetingMailResponse> {
    return this.mail.execute(id, rowVersion, body);
  }

  /** Legt het verslag vast, of een volgende versie ervan. */
  @Post(':id/minutes')
  @HttpCode(200)
  @Access('meeting.write')
  @TakesIfMatch()
  async minute(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { text = '', points = [], changeReason }: MinuteRequest,
  ): Promise<MeetingResponse> {
    await this.keep.minute(id, rowVersion, { text, points, changeReason: changeReason || null });
    return this.query.one(id);
  }

  /** Legt een besluit van dit overleg vast. */
  @Post(':id/decisions')
  @HttpCode(200)
  @Access('meeting.write')
  @TakesIfMatch()
  async decide(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { text, agendaItemId }: DecideRequest,
  ): Promise<MeetingResponse> {
    await this.keep.decide(id, rowVersion, text, agendaItemId ?? null);
    return this.query.one(id);
  }

  /** Zegt een overleg af dat niet is gehouden. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('meeting.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawMeetingRequest,
  ): Promise<MeetingResponse> {
    await this.keep.withdraw(id, rowVersion, reason);
    return this.query.one(id);
  }
}
