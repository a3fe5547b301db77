import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { AnswerContribution } from '../commands/answer-contribution';
import { EnterContribution } from '../commands/enter-contribution';
import { ReviseContribution } from '../commands/revise-contribution';
import { TreatContribution } from '../commands/treat-contribution';
import { ContributionListQuery } from '../queries/contribution-list.query';
import { SuggestionQuery } from '../queries/suggestion.query';
import {
  AnswerContributionRequest,
  ContributionListRequest,
  EnterContributionRequest,
  ReopenContributionRequest,
  ReviseContributionRequest,
  TreatContributionRequest,
} from './contribution.request';
import { ContributionListResponse, ContributionResponse } from './contribution.response';
import { placeOf, treatmentOf } from './contribution.input';
import { LookalikeListResponse } from './suggestion.response';

/** Werkgroepinbreng: zinnen van werkgroepen onder de vragen van het programma. */
@Controller('contributions')
export class ContributionsController {
  constructor(
    private readonly enter: EnterContribution,
    private readonly revise: ReviseContribution,
    private readonly treat: TreatContribution,
    private readonly reply: AnswerContribution,
    private readonly query: ContributionListQuery,
    private readonly suggestions: SuggestionQuery,
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

  /** Zinnen die op deze lijken. */
  @Get(':id/suggestions')
  @Access('contribution.read')
  async alike(@Param('id', IdPipe) id: string): Promise<LookalikeListResponse> {
    await this.query.one(id);
    return { items: await this.suggestions.of(id), next: null };
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
    return this.query.one(await this.enter.execute({ ...placeOf(programmeId, body), sentence: body.sentence }));
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
    await this.treat.execute({ id, rowVersion, ...treatmentOf(body) });
    return this.query.one(id);
  }

  /** Neemt de uitkomst terug, met de reden; de zin is weer open. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Access('contribution.treat')
  @TakesIfMatch()
  async reopen(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: ReopenContributionRequest,
  ): Promise<ContributionResponse> {
    await this.treat.reopen(id, rowVersion, reason);
    return this.query.one(id);
  }

  /** Beantwoordt een zin die aan u is doorgezet. */
  @Post(':id/answer')
  @HttpCode(200)
  @Access('contribution.read')
  @TakesIfMatch()
  async replyTo(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { answer }: AnswerContributionRequest,
  ): Promise<ContributionResponse> {
    await this.reply.execute(id, rowVersion, answer);
    return this.query.one(id);
  }
}
