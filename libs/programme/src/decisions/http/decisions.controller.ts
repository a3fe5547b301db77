import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import {
  Access,
  Creates,
  IdPipe,
  IfMatch,
  ProgrammeId,
  TakesIfMatch,
  TakesProgramme,
  TakesUpload,
  Upload,
  UploadedFile,
} from '@koersvast/platform';
import { AddDecision } from '../add-decision';
import { AttachDocument } from '../attach-document';
import { DecisionDependents } from '../decision-dependent';
import { DecisionQuery } from '../decision.query';
import { RecordChoice } from '../record-choice';
import { AddDecisionRequest, RecordChoiceRequest } from './decision.request';
import { DecisionDependentListResponse, DecisionListResponse, DecisionResponse } from './decision.response';

/** Besluiten die de gemeenten elk voor zich nemen en die pas gelden als zij gelijkluidend zijn. */
@Controller('decisions')
export class DecisionsController {
  constructor(
    private readonly query: DecisionQuery,
    private readonly addDecision: AddDecision,
    private readonly recordChoice: RecordChoice,
    private readonly attachDocument: AttachDocument,
    private readonly dependents: DecisionDependents,
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

  /** Voegt het besluit van een gemeente zelf toe, als bestand. */
  @Post(':id/choices/:choiceId/document')
  @HttpCode(200)
  @Access('decision.write')
  @TakesIfMatch()
  @TakesUpload()
  async document(
    @Param('id', IdPipe) id: string,
    @Param('choiceId', IdPipe) choiceId: string,
    @IfMatch() rowVersion: number,
    @Upload() { name, bytes }: UploadedFile,
  ): Promise<DecisionResponse> {
    await this.attachDocument.execute({ decisionId: id, choiceId, rowVersion, name, bytes });
    return this.query.one(id);
  }

  /** Wat op dit besluit wacht: mijlpalen, aanbestedingen en eisen die u mag zien. */
  @Get(':id/dependents')
  @Access('programme.read')
  async waiting(@Param('id', IdPipe) id: string): Promise<DecisionDependentListResponse> {
    await this.query.one(id);
    return { items: await this.dependents.of(id), next: null };
  }
}
