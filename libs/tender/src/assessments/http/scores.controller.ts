import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req } from '@nestjs/common';
import {
  Access,
  Creates,
  IdPipe,
  IfMatch,
  OwnTransaction,
  TakesIfMatch,
  type ActingRequest,
} from '@koersvast/platform';
import { AuditedRead } from '../../offers/queries/audited-read';
import { AdviseAward } from '../commands/advise-award';
import { AgreeScore } from '../commands/agree-score';
import { ScoreOffer } from '../commands/score-offer';
import { AssessmentQuery } from '../queries/assessment.query';
import { RankingQuery } from '../queries/ranking.query';
import {
  AdviseAwardRequest,
  AgreeScoreRequest,
  DrawLotsRequest,
  HandInRequest,
  HoldSessionRequest,
  SaveScoreRequest,
  ScoreListRequest,
} from './assessment.request';
import { ConsensusResponse, ScoreListResponse } from './assessment.response';
import { RankingResponse } from './ranking.response';

/** Scores, consensus en rangorde. Andermans scores zijn er pas als alle beoordelaars van een criterium inleverden. */
@Controller('assessments/:id')
export class ScoresController {
  constructor(
    private readonly scoring: ScoreOffer,
    private readonly agreeing: AgreeScore,
    private readonly advising: AdviseAward,
    private readonly query: AssessmentQuery,
    private readonly rankings: RankingQuery,
    private readonly reads: AuditedRead,
  ) {}

  /** De scores die u mag zien. */
  @Get('scores')
  @Access('assessment.read')
  @OwnTransaction()
  scores(
    @Req() { actor }: ActingRequest,
    @Param('id', IdPipe) id: string,
    @Query() { criterionId }: ScoreListRequest,
  ): Promise<ScoreListResponse> {
    return this.reads
      .run(
        actor,
        async () => {
          const { programmeId } = await this.query.one(id);
          return { items: await this.query.scores(id, criterionId ?? null), next: null, programmeId };
        },
        ({ items, programmeId }) =>
          items.some(({ userId }) => userId !== actor.userId)
            ? { action: 'assessment.scores-read', kind: 'assessment', recordId: id, programmeId }
            : null,
      )
      .then(({ items, next }) => ({ items, next }));
  }

  /** Bewaart uw eigen score met reden; If-Match "0" voor een nieuwe. */
  @Put('scores')
  @Access('assessment.score')
  @TakesIfMatch()
  async save(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: SaveScoreRequest,
  ): Promise<ScoreListResponse> {
    await this.scoring.save(id, body, rowVersion);
    return { items: await this.query.scores(id, body.criterionId), next: null };
  }

  /** Levert al uw scores op een criterium in; daarna staan ze vast. */
  @Post('hand-in')
  @HttpCode(200)
  @Access('assessment.score')
  async handIn(@Param('id', IdPipe) id: string, @Body() { criterionId }: HandInRequest): Promise<ScoreListResponse> {
    await this.scoring.handIn(id, criterionId);
    return { items: await this.query.scores(id, criterionId), next: null };
  }

  /** Sessies en vastgestelde scores. */
  @Get('consensus')
  @Access('assessment.read')
  consensus(@Param('id', IdPipe) id: string): Promise<ConsensusResponse> {
    return this.query.consensus(id);
  }

  /** Een consensussessie: wanneer, met wie, en wat er is besproken. */
  @Post('sessions')
  @Creates()
  @Access('assessment.write')
  async hold(@Param('id', IdPipe) id: string, @Body() body: HoldSessionRequest): Promise<ConsensusResponse> {
    await this.agreeing.hold(id, { ...body, minutes: body.minutes ?? '' });
    return this.query.consensus(id);
  }

  /** Eén gemotiveerde score per criterium en inschrijving; If-Match "0" voor een nieuwe. */
  @Put('consensus')
  @Access('assessment.write')
  @TakesIfMatch()
  async agree(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: AgreeScoreRequest,
  ): Promise<ConsensusResponse> {
    await this.agreeing.execute(id, { ...body, advantage: body.advantage ?? '' }, rowVersion);
    return this.query.consensus(id);
  }

  /** Rangorde naar de bekendgemaakte weging, en waar die van afhangt. */
  @Get('ranking')
  @Access('assessment.read')
  @OwnTransaction()
  ranking(@Req() { actor }: ActingRequest, @Param('id', IdPipe) id: string): Promise<RankingResponse> {
    return this.reads.run(
      actor,
      () => this.rankings.of(id),
      ({ programmeId }) => ({ action: 'assessment.ranking-read', kind: 'assessment', recordId: id, programmeId }),
    );
  }

  /** De uitkomst van de loting, als het inkoopdocument die voorschrijft bij gelijke totalen. */
  @Post('draws')
  @Creates()
  @Access('assessment.write')
  async draw(@Param('id', IdPipe) id: string, @Body() { offerIds, note }: DrawLotsRequest): Promise<RankingResponse> {
    await this.advising.draw(id, offerIds, note);
    return this.rankings.of(id);
  }

  /** Legt rangorde en scores vast als gunningsadvies. */
  @Post('advice')
  @Creates()
  @Access('assessment.write')
  async advise(@Param('id', IdPipe) id: string, @Body() { text }: AdviseAwardRequest): Promise<RankingResponse> {
    await this.advising.execute(id, text);
    return this.rankings.of(id);
  }
}
