import { Body, Controller, Get, HttpCode, Param, Post, Put, Query } from '@nestjs/common';
import { DomainError, LocalDate } from '@koersvast/kernel';
import { Access, Clock, Creates, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { FinanceDateQuery } from '../finance-date.query';
import { FinanceDateContent, KeepFinanceDates } from '../keep-finance-dates';
import { FinanceDateListRequest, FinanceDateRequest, FinanceDateYearRequest } from './finance-date.request';
import { FinanceDateListResponse, FinanceDateResponse } from './finance-date.response';

const contentOf = (body: FinanceDateRequest): FinanceDateContent => ({
  cycle: body.cycle,
  title: body.title,
  basis: body.basis ?? '',
  month: body.month ?? null,
  day: body.day ?? null,
  afterCode: body.afterCode ?? null,
  offsetDays: body.offsetDays ?? null,
  fixed: body.fixed,
  active: body.active,
});

/** Financiële kalender: wat elk jaar terugkomt, P&C, gemeenschappelijke regeling, circulaires en Iv3. */
@Controller('finance-dates')
export class FinanceDatesController {
  constructor(
    private readonly query: FinanceDateQuery,
    private readonly keep: KeepFinanceDates,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Access('calendar.read')
  async list(
    @ProgrammeId() programmeId: string,
    @Query() { year }: FinanceDateListRequest,
  ): Promise<FinanceDateListResponse> {
    return { items: await this.query.list(programmeId, year ?? this.thisYear()), next: null };
  }

  @Post()
  @Creates()
  @Access('finance-date.write')
  @TakesProgramme()
  async add(@ProgrammeId() programmeId: string, @Body() body: FinanceDateRequest): Promise<FinanceDateResponse> {
    return this.one(programmeId, await this.keep.add(programmeId, contentOf(body)));
  }

  @Put(':code')
  @Access('finance-date.write')
  @TakesProgramme()
  @TakesIfMatch()
  async change(
    @Param('code') code: string,
    @ProgrammeId() programmeId: string,
    @IfMatch() rowVersion: number,
    @Body() body: FinanceDateRequest,
  ): Promise<FinanceDateResponse> {
    await this.keep.change(programmeId, code, rowVersion, contentOf(body));
    return this.one(programmeId, code);
  }

  /** In één jaar een andere dag, of geen. */
  @Post(':code/years')
  @HttpCode(200)
  @Access('finance-date.write')
  @TakesProgramme()
  @TakesIfMatch()
  async changeYear(
    @Param('code') code: string,
    @ProgrammeId() programmeId: string,
    @IfMatch() rowVersion: number,
    @Body() { year, on, reason }: FinanceDateYearRequest,
  ): Promise<FinanceDateResponse> {
    await this.keep.changeYear(programmeId, code, rowVersion, { year, on: (on ?? null) as LocalDate | null, reason });
    return this.one(programmeId, code);
  }

  private async one(programmeId: string, code: string): Promise<FinanceDateResponse> {
    const found = (await this.query.list(programmeId, this.thisYear())).find((date) => date.code === code);
    if (!found) throw new DomainError('platform.not-found', { status: 404 });
    return found;
  }

  private thisYear = (): number => LocalDate.year(this.clock.today());
}
