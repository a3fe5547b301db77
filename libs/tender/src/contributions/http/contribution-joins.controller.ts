import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import {
  Access,
  Creates,
  IdPipe,
  IfMatch,
  PageRequest,
  ProgrammeId,
  TakesIfMatch,
  TakesProgramme,
} from '@koersvast/platform';
import { JoinContributions } from '../commands/join-contributions';
import { ContributionListQuery } from '../queries/contribution-list.query';
import { SuggestionQuery } from '../queries/suggestion.query';
import { MergeContributionsRequest, SplitContributionRequest } from './contribution.request';
import { ContributionResponse, MadeContributionsResponse } from './contribution.response';
import { SuggestionListResponse } from './suggestion.response';

/** Zinnen die op elkaar lijken: voorstellen, samenvoegen, splitsen en ongedaan maken. */
@Controller()
export class ContributionJoinsController {
  constructor(
    private readonly joins: JoinContributions,
    private readonly query: ContributionListQuery,
    private readonly suggestions: SuggestionQuery,
  ) {}

  /** Paren van open zinnen die op elkaar lijken, de meest gelijke eerst. */
  @Get('contribution-suggestions')
  @Access('contribution.treat')
  list(@ProgrammeId() programmeId: string, @Query() request: PageRequest): Promise<SuggestionListResponse> {
    return this.suggestions.page(programmeId, request);
  }

  /** Zegt dat twee zinnen niet hetzelfde zijn; het voorstel komt niet terug. */
  @Post('contribution-suggestions/:id/dismiss')
  @HttpCode(204)
  @Access('contribution.treat')
  async dismiss(@Param('id', IdPipe) id: string): Promise<void> {
    await this.suggestions.dismiss(id);
  }

  /** Voegt open zinnen samen tot één; de oorspronkelijke blijven met hun schrijvers en koppelingen. */
  @Post('contributions/merge')
  @Creates()
  @Access('contribution.treat')
  @TakesProgramme()
  async merge(
    @ProgrammeId() programmeId: string,
    @Body() { items, sentence }: MergeContributionsRequest,
  ): Promise<ContributionResponse> {
    return this.query.one(await this.joins.merge({ programmeId, originals: items, sentence }));
  }

  /** Maakt de samenvoeging ongedaan die deze zin maakte. */
  @Post('contributions/:id/undo-merge')
  @HttpCode(200)
  @Access('contribution.treat')
  @TakesIfMatch()
  async undoMerge(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ContributionResponse> {
    await this.joins.undoMerge(id, rowVersion);
    return this.query.one(id);
  }

  /** Splitst een open zin in delen; de oorspronkelijke blijft. */
  @Post('contributions/:id/split')
  @HttpCode(200)
  @Access('contribution.treat')
  @TakesIfMatch()
  async split(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { parts }: SplitContributionRequest,
  ): Promise<MadeContributionsResponse> {
    const made = await this.joins.split(
      id,
      rowVersion,
      parts.map(({ sentence, questionId }) => ({ sentence, questionId: questionId ?? null })),
    );
    return { items: await this.query.many(made) };
  }

  /** Maakt de splitsing van deze zin ongedaan. */
  @Post('contributions/:id/undo-split')
  @HttpCode(200)
  @Access('contribution.treat')
  @TakesIfMatch()
  async undoSplit(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ContributionResponse> {
    await this.joins.undoSplit(id, rowVersion);
    return this.query.one(id);
  }
}
