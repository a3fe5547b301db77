import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { EnterContribution } from '../commands/enter-contribution';
import { ReviseContribution } from '../commands/revise-contribution';
import { TreatContribution } from '../commands/treat-contribution';
import { ContributionListQuery } from '../queries/contribution-list.query';
import {
  ContributionListRequest,
  EnterContributionRequest,
  ReviseContributionRequest,
  TreatContributionRequest,
} from './contribution.request';
import { ContributionListResponse, ContributionResponse } from './contribution.response';

/** Werkgroepinbreng: zinnen van werkgroepen onder de vragen van het programma. */
@Controller('contributions')
export class ContributionsController {
  constructor(
    private readonly enter: EnterContribution,
    private readonly revise: ReviseContribution,
    private readonly treat: TreatContribution,
    private readonly query: ContributionListQuery,
  ) {}

  /** Zinnen van de werkgroepen die u mag zien. */
  @Get()
  @Access('contribution.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: ContributionListRequest,
  ): Promise<ContributionListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('contribution.read')
  one(@Param('id', IdPipe) id: string): Promise<ContributionResponse> {
    return this.query.one(id);
  }

  /** Voert een zin in namens een werkgroep. */
  @Post()
  @Creates()
  @Access('contribution.write')
  @TakesProgramme()
  async create(
    @ProgrammeId() programmeId: string,
    @Body() body: EnterContributionRequest,
  ): Promise<ContributionResponse> {
    return this.query.one(await this.enter.execute({ programmeId, ...body }));
  }

  /** Zegt het in andere woorden; kan tot de zin is behandeld. */
  @Patch(':id')
  @Access('contribution.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseContributionRequest,
  ): Promise<ContributionResponse> {
    await this.revise.execute({ id, rowVersion, sentence: body.sentence, changeReason: body.changeReason || null });
    return this.query.one(id);
  }

  /** Behandelt de zin: uitkomst met reden. */
  @Post(':id/treat')
  @HttpCode(200)
  @Access('contribution.treat')
  @TakesIfMatch()
  async answer(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: TreatContributionRequest,
  ): Promise<ContributionResponse> {
    await this.treat.execute({ id, rowVersion, ...body });
    return this.query.one(id);
  }
}
