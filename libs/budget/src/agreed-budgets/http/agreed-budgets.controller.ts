import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { AddBudgetVersion } from '../commands/add-budget-version';
import { CreateAgreedBudget } from '../commands/create-agreed-budget';
import { SplitAgreedBudget } from '../commands/split-agreed-budget';
import { AgreedBudgetQuery } from '../queries/agreed-budget.query';
import { SplitPreviewQuery } from '../queries/split-preview.query';
import {
  AddBudgetVersionRequest,
  AgreedBudgetListRequest,
  CreateAgreedBudgetRequest,
  SplitBudgetRequest,
} from './agreed-budget.request';
import { AgreedBudgetListResponse, AgreedBudgetResponse, SplitPreviewResponse } from './agreed-budget.response';

/** Afgesproken budget: wat per contractjaar met de partner is overeengekomen, in versies die niet veranderen. */
@Controller('agreed-budgets')
export class AgreedBudgetsController {
  constructor(
    private readonly query: AgreedBudgetQuery,
    private readonly previews: SplitPreviewQuery,
    private readonly create: CreateAgreedBudget,
    private readonly addVersion: AddBudgetVersion,
    private readonly splitBudget: SplitAgreedBudget,
  ) {}

  @Get()
  @Access('budget.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: AgreedBudgetListRequest,
  ): Promise<AgreedBudgetListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Eén budget met zijn versies en zijn laatste verdeling. */
  @Get(':id')
  @Access('budget.read')
  one(@Param('id', IdPipe) id: string): Promise<AgreedBudgetResponse> {
    return this.query.one(id);
  }

  /** Legt het basisbudget van een contractjaar vast. */
  @Post()
  @Access('budget.write')
  @Creates()
  @TakesProgramme()
  async make(
    @ProgrammeId() programmeId: string,
    @Body() body: CreateAgreedBudgetRequest,
  ): Promise<AgreedBudgetResponse> {
    return this.query.one(await this.create.execute(programmeId, body));
  }

  /** Voegt een stap toe: indexatie, wijziging van de opdracht of volumecorrectie. */
  @Post(':id/versions')
  @Access('budget.write')
  @Creates()
  @TakesIfMatch()
  async add(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: AddBudgetVersionRequest,
  ): Promise<AgreedBudgetResponse> {
    await this.addVersion.execute(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Laat zien wat twee sleutels van de laatste versie maken, tot op de cent; bewaart niets. */
  @Post(':id/split-preview')
  @HttpCode(200)
  @Access('budget.read')
  preview(@Param('id', IdPipe) id: string, @Body() body: SplitBudgetRequest): Promise<SplitPreviewResponse> {
    return this.previews.preview(id, body.municipalityKeyId, body.buildingBlockKeyId, body.blockKeys);
  }

  /** Verdeelt de laatste versie over gemeenten en bouwstenen; elke regel krijgt een nieuwe versie. */
  @Post(':id/split')
  @Access('budget.write')
  @Creates()
  @TakesIfMatch()
  async split(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: SplitBudgetRequest,
  ): Promise<AgreedBudgetResponse> {
    await this.splitBudget.execute(id, body, rowVersion);
    return this.query.one(id);
  }
}
