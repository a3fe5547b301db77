import { Body, Controller, Delete, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepBudgetLines, type NewBudgetLine } from '../commands/keep-budget-lines';
import { KeepMunicipalBudget } from '../commands/keep-municipal-budget';
import { KeepTaskFieldProfile } from '../commands/keep-task-field-profile';
import { BudgetCodeBook } from '../queries/budget-code-book';
import { MunicipalBudgetQuery } from '../queries/municipal-budget.query';
import { ProfilePreviewQuery } from '../queries/profile-preview.query';
import {
  AdoptMunicipalBudgetRequest,
  BudgetLineRequest,
  BudgetStandRequest,
  ContractLinesRequest,
  MunicipalBudgetListRequest,
  OpenMunicipalBudgetRequest,
} from './municipal-budget.request';
import {
  BudgetCodeBookResponse,
  MunicipalBudgetListResponse,
  MunicipalBudgetResponse,
} from './municipal-budget.response';
import { ProfilePreviewResponse } from './task-field-profile.response';

/** Begroting per gemeente: wat elke raad vaststelde, in eigen programma's en taakvelden, en hoe zij nu luidt. */
@Controller('municipal-budgets')
export class MunicipalBudgetsController {
  constructor(
    private readonly query: MunicipalBudgetQuery,
    private readonly book: BudgetCodeBook,
    private readonly previews: ProfilePreviewQuery,
    private readonly keep: KeepMunicipalBudget,
    private readonly lines: KeepBudgetLines,
    private readonly profiles: KeepTaskFieldProfile,
  ) {}

  @Get()
  @Access('municipal-budget.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: MunicipalBudgetListRequest,
  ): Promise<MunicipalBudgetListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Eén begroting met haar regels op een stand: primitief, wijzigingen en actueel. */
  @Get(':id')
  @Access('municipal-budget.read')
  one(@Param('id', IdPipe) id: string, @Query() stand: BudgetStandRequest): Promise<MunicipalBudgetResponse> {
    return this.query.one(id, stand);
  }

  /** Programma's, taakvelden en categorieën die in dit jaar gelden. */
  @Get(':id/code-book')
  @Access('municipal-budget.read')
  async codeBook(@Param('id', IdPipe) id: string): Promise<BudgetCodeBookResponse> {
    const { programmeId, municipalityId, year } = await this.query.place(id);
    return {
      codes: await this.book.codes(programmeId, year),
      programmes: await this.book.programmes(municipalityId, year),
    };
  }

  @Post()
  @Creates()
  @Access('municipal-budget.write')
  @TakesProgramme()
  async open(
    @ProgrammeId() programmeId: string,
    @Body() { municipalityId, year }: OpenMunicipalBudgetRequest,
  ): Promise<MunicipalBudgetResponse> {
    return this.query.one(await this.keep.open(programmeId, municipalityId, year));
  }

  @Post(':id/lines')
  @Creates()
  @Access('municipal-budget.write')
  @TakesIfMatch()
  async addLine(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: BudgetLineRequest,
  ): Promise<MunicipalBudgetResponse> {
    await this.lines.add(id, lineOf(body), rowVersion);
    return this.query.one(id);
  }

  /** Legt vast dat de raad de begroting vaststelde; daarna verandert zij alleen nog door een begrotingswijziging. */
  @Post(':id/adopt')
  @HttpCode(200)
  @Access('municipal-budget.write')
  @TakesIfMatch()
  async adopt(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: AdoptMunicipalBudgetRequest,
  ): Promise<MunicipalBudgetResponse> {
    await this.keep.adopt(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Laat zien hoe het profiel het aandeel in een contract verdeelt, tot op de cent; bewaart niets. */
  @Post(':id/contract-lines-preview')
  @HttpCode(200)
  @Access('municipal-budget.read')
  preview(
    @Param('id', IdPipe) id: string,
    @Body() { contractId }: ContractLinesRequest,
  ): Promise<ProfilePreviewResponse> {
    return this.previews.preview(id, contractId);
  }

  /** Maakt de regels op grond van een contract uit het profiel; wat daar stond in het concept, vervalt. */
  @Post(':id/contract-lines')
  @HttpCode(200)
  @Access('municipal-budget.write')
  @TakesIfMatch()
  async contractLines(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { contractId }: ContractLinesRequest,
  ): Promise<MunicipalBudgetResponse> {
    await this.profiles.apply(id, contractId, rowVersion);
    return this.query.one(id);
  }
}

/** Eén regel van een begroting die nog wordt geschreven. */
@Controller('municipal-budget-lines')
export class MunicipalBudgetLinesController {
  constructor(
    private readonly query: MunicipalBudgetQuery,
    private readonly lines: KeepBudgetLines,
  ) {}

  @Patch(':id')
  @Access('municipal-budget.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: BudgetLineRequest,
  ): Promise<MunicipalBudgetResponse> {
    return this.query.one(await this.lines.change(id, lineOf(body), rowVersion));
  }

  /** Haalt de regel uit het concept. */
  @Delete(':id')
  @HttpCode(200)
  @Access('municipal-budget.write')
  @TakesIfMatch()
  async remove(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<MunicipalBudgetResponse> {
    return this.query.one(await this.lines.remove(id, rowVersion));
  }
}

const lineOf = ({ contractId = null, vat = '0.00', ...line }: BudgetLineRequest): NewBudgetLine => ({
  ...line,
  contractId,
  vat,
});
