import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { AssignContributor } from '../commands/assign-contributor';
import { KeepRemarks } from '../commands/keep-remarks';
import { TeamworkQuery } from '../queries/teamwork.query';
import { AssignContributorRequest, MakeRemarkRequest, ReplyRemarkRequest } from './report-teamwork.request';
import { ReportContributorListResponse, ReportRemarkListResponse } from './report-teamwork.response';

/** Samen aan een rapport: wie schrijft welk onderdeel, en opmerkingen bij tekst, tabel of toelichting. */
@Controller()
export class ReportTeamworkController {
  constructor(
    private readonly query: TeamworkQuery,
    private readonly contributors: AssignContributor,
    private readonly keep: KeepRemarks,
  ) {}

  @Get('pc-reports/:id/contributors')
  @Access('report.read')
  async assigned(@Param('id', IdPipe) id: string): Promise<ReportContributorListResponse> {
    return { items: await this.query.contributors(id) };
  }

  /** Vraagt een collega een onderdeel te schrijven; wie alleen daarvoor is gevraagd, schrijft alleen daar. */
  @Post('pc-reports/:id/contributors')
  @Access('report.write')
  @Creates()
  async assign(
    @Param('id', IdPipe) id: string,
    @Body() { municipalityId = null, ...body }: AssignContributorRequest,
  ): Promise<ReportContributorListResponse> {
    await this.contributors.assign(id, { ...body, municipalityId });
    return this.assigned(id);
  }

  /** Het onderdeel is geschreven. */
  @Post('report-contributors/:id/complete')
  @HttpCode(200)
  @Access('report.contribute')
  @TakesIfMatch()
  async complete(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
  ): Promise<ReportContributorListResponse> {
    return this.assigned(await this.contributors.complete(id, rowVersion));
  }

  /** Neemt de vraag terug. */
  @Post('report-contributors/:id/withdraw')
  @HttpCode(200)
  @Access('report.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
  ): Promise<ReportContributorListResponse> {
    return this.assigned(await this.contributors.withdraw(id, rowVersion));
  }

  @Get('pc-reports/:id/remarks')
  @Access('report.read')
  async remarks(@Param('id', IdPipe) id: string): Promise<ReportRemarkListResponse> {
    return { items: await this.query.remarks(id) };
  }

  /** Begint een opmerking; wie wordt genoemd, vindt haar in Mijn werk. */
  @Post('pc-reports/:id/remarks')
  @Access('report-remark.write')
  @Creates()
  async remark(@Param('id', IdPipe) id: string, @Body() body: MakeRemarkRequest): Promise<ReportRemarkListResponse> {
    await this.keep.begin(id, body.subjectKind, body.subjectKey, { text: body.text, mentionIds: body.mentionIds });
    return this.remarks(id);
  }

  @Post('report-remarks/:id/replies')
  @Access('report-remark.write')
  @Creates()
  async reply(
    @Param('id', IdPipe) id: string,
    @Body() { text, mentionIds }: ReplyRemarkRequest,
  ): Promise<ReportRemarkListResponse> {
    return this.remarks(await this.keep.reply(id, { text, mentionIds }));
  }

  @Post('report-remarks/:id/resolve')
  @HttpCode(200)
  @Access('report-remark.write')
  @TakesIfMatch()
  async resolve(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ReportRemarkListResponse> {
    return this.remarks(await this.keep.become(id, 'RESOLVED', rowVersion));
  }

  @Post('report-remarks/:id/reopen')
  @HttpCode(200)
  @Access('report-remark.write')
  @TakesIfMatch()
  async reopen(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ReportRemarkListResponse> {
    return this.remarks(await this.keep.become(id, 'OPEN', rowVersion));
  }
}
