import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { AddDecision } from '../add-decision';
import { DecisionQuery } from '../decision.query';
import { RecordChoice } from '../record-choice';
import { AddDecisionRequest, RecordChoiceRequest } from './decision.request';
import { DecisionListResponse, DecisionResponse } from './decision.response';

/** Besluiten die de gemeenten elk voor zich nemen en die pas gelden als zij gelijkluidend zijn. */
@Controller('decisions')
export class DecisionsController {
  constructor(
    private readonly query: DecisionQuery,
    private readonly addDecision: AddDecision,
    private readonly recordChoice: RecordChoice,
  ) {}

  @Get()
  @Access('programme.read')
  @TakesProgramme()
  async list(@ProgrammeId() programmeId: string): Promise<DecisionListResponse> {
    return { items: await this.query.all(programmeId), next: null };
  }

  @Get(':id')
  @Access('programme.read')
  one(@Param('id', IdPipe) id: string): Promise<DecisionResponse> {
    return this.query.one(id);
  }

  /** Een besluit dat de gemeenten moeten nemen, met vragen, mogelijkheden en gevolgen. */
  @Post()
  @Creates()
  @Access('decision.write')
  @TakesProgramme()
  async add(@ProgrammeId() programmeId: string, @Body() body: AddDecisionRequest): Promise<DecisionResponse> {
    return this.query.one(await this.addDecision.execute(programmeId, body));
  }

  /** Legt vast wat één gemeente over één vraag besloot. */
  @Post(':id/choices')
  @HttpCode(200)
  @Access('decision.write')
  @TakesIfMatch()
  async choose(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() choice: RecordChoiceRequest,
  ): Promise<DecisionResponse> {
    await this.recordChoice.execute(id, choice, rowVersion);
    return this.query.one(id);
  }
}
