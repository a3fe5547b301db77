import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { Access, Clock, Creates, IdPipe, IfMatch, PageRequest, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform'; // prettier-ignore
import { KeepSchedule } from '../commands/keep-schedule';
import { StartRun } from '../commands/start-run';
import { nextMoment, recurrenceText } from '../domain/recurrence';
import { SCHEDULED_PAPERS } from '../domain/scheduled-paper';
import { ReportRunQuery } from '../queries/report-run.query';
import { ReportScheduleQuery } from '../queries/report-schedule.query';
import { RecurrenceRequest, ReportScheduleListRequest, ReportScheduleRequest, ScheduleReasonRequest } from './report-schedule.request'; // prettier-ignore
import {
  ReportRunListResponse,
  ReportScheduleDetailResponse,
  ReportScheduleListResponse,
  ScheduledPaperListResponse,
  ScheduleMomentsResponse,
} from './report-schedule.response';

const MOMENTS_SHOWN = 5;

/** Periodieke berichten: papieren die vanzelf per e-mail gaan, met het logboek van elke keer. */
@Controller('report-schedules')
export class ReportSchedulesController {
  constructor(
    private readonly query: ReportScheduleQuery,
    private readonly runs: ReportRunQuery,
    private readonly keep: KeepSchedule,
    private readonly start: StartRun,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('report-schedule.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: ReportScheduleListRequest,
  ): Promise<ReportScheduleListResponse> {
    // prettier-ignore
    return this.query.page(programmeId, request);
  }

  /** Welke papieren vanzelf kunnen gaan. */
  @Get('papers')
  @Access('report-schedule.read')
  papers(): ScheduledPaperListResponse {
    const items = SCHEDULED_PAPERS.map(({ kind, name, about, formats, perMunicipality }) => ({
      ...{ kind, name, about, formats: [...formats], perMunicipality },
    }));
    return { items };
  }

  /** De eerstvolgende momenten van een ritme, tijdens het invullen. */
  @Get('moments')
  @Access('report-schedule.read')
  moments(@Query() recurrence: RecurrenceRequest): ScheduleMomentsResponse {
    const moments: Date[] = [];
    let after = this.clock.now();
    while (moments.length < MOMENTS_SHOWN) moments.push((after = nextMoment(recurrence, after)));
    return { when: recurrenceText(recurrence), moments: moments.map((moment) => moment.toISOString()) };
  }

  @Get(':id')
  @Access('report-schedule.read')
  one(@Param('id', IdPipe) id: string): Promise<ReportScheduleDetailResponse> {
    return this.query.one(id);
  }

  /** Het logboek: elke keer, met per ontvanger of het bericht vertrok. */
  @Get(':id/runs')
  @Access('report-schedule.read')
  async log(@Param('id', IdPipe) id: string, @Query() paging: PageRequest): Promise<ReportRunListResponse> {
    await this.query.one(id);
    return this.runs.page(id, paging);
  }

  @Post()
  @Creates()
  @Access('report-schedule.write')
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() body: ReportScheduleRequest,
  ): Promise<ReportScheduleDetailResponse> {
    // prettier-ignore
    return this.query.one(await this.keep.add(programmeId, body));
  }

  /** Wie wijzigt, neemt het over: het papier wordt voortaan met diens rechten gemaakt. */
  @Put(':id')
  @Access('report-schedule.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReportScheduleRequest,
  ): Promise<ReportScheduleDetailResponse> {
    await this.keep.change(id, body, rowVersion);
    return this.query.one(id);
  }

  @Post(':id/pause')
  @HttpCode(200)
  @Access('report-schedule.write')
  @TakesIfMatch()
  async pause(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: ScheduleReasonRequest,
  ): Promise<ReportScheduleDetailResponse> {
    await this.keep.pause(id, reason, rowVersion);
    return this.query.one(id);
  }

  /** Gaat verder bij het eerstvolgende moment; wat intussen voorbijging, wordt niet ingehaald. */
  @Post(':id/resume')
  @HttpCode(200)
  @Access('report-schedule.write')
  @TakesIfMatch()
  async resume(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ReportScheduleDetailResponse> {
    await this.keep.resume(id, rowVersion);
    return this.query.one(id);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Access('report-schedule.write')
  @TakesIfMatch()
  async end(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: ScheduleReasonRequest,
  ): Promise<ReportScheduleDetailResponse> {
    await this.keep.end(id, reason, rowVersion);
    return this.query.one(id);
  }

  /** Maakt en verstuurt het nu, buiten het ritme om. */
  @Post(':id/runs')
  @Creates()
  @Access('report-schedule.write')
  @TakesIfMatch()
  async runNow(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ReportRunListResponse> {
    await this.start.asked(id, rowVersion);
    return this.runs.page(id, { limit: 1 });
  }

  /** Probeert opnieuw wat mislukte: het maken, of de berichten die niet vertrokken. */
  @Post(':id/runs/:runId/retry')
  @HttpCode(200)
  @Access('report-schedule.write')
  @TakesIfMatch()
  async retry(
    @Param('id', IdPipe) id: string,
    @Param('runId', IdPipe) runId: string,
    @IfMatch() rowVersion: number,
  ): Promise<ReportRunListResponse> {
    await this.start.retry(id, runId, rowVersion);
    return this.runs.page(id, { limit: 50 });
  }
}
