import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { Access, Creates, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { KeepCodeBook } from '../commands/keep-code-book';
import { KeepTaskFieldProfile } from '../commands/keep-task-field-profile';
import { CodeBookQuery } from '../queries/code-book.query';
import { ContractDifferenceQuery } from '../queries/contract-difference.query';
import { TaskFieldProfileQuery } from '../queries/task-field-profile.query';
import {
  AddBudgetProgrammeRequest,
  AddIv3CodeRequest,
  AddTaskFieldProfileRequest,
  BudgetProgrammeListRequest,
  Iv3CodeListRequest,
  TaskFieldProfileListRequest,
} from './code-book.request';
import { BudgetProgrammeListResponse, Iv3CodeListResponse } from './code-book.response';
import { BudgetDifferenceListResponse } from './contract-difference.response';
import { BudgetDifferenceRequest } from './municipal-budget.request';
import { TaskFieldProfileListResponse } from './task-field-profile.response';

/** Taakvelden en economische categorieën (Iv3), elk in de jaren waarin zij gelden. */
@Controller('iv3-codes')
export class Iv3CodesController {
  constructor(
    private readonly query: CodeBookQuery,
    private readonly keep: KeepCodeBook,
  ) {}

  @Get()
  @Access('municipal-budget.read')
  async list(@ProgrammeId() programmeId: string, @Query() { kind }: Iv3CodeListRequest): Promise<Iv3CodeListResponse> {
    return { items: await this.query.codes(programmeId, kind), next: null };
  }

  @Post()
  @Creates()
  @Access('municipal-budget.write')
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() { trendCode = null, validTo = null, ...body }: AddIv3CodeRequest,
  ): Promise<Iv3CodeListResponse> {
    await this.keep.addCode(programmeId, { ...body, trendCode, validTo });
    return { items: await this.query.codes(programmeId, body.kind), next: null };
  }
}

/** Programma's in de begrotingen van de gemeenten. */
@Controller('budget-programmes')
export class BudgetProgrammesController {
  constructor(
    private readonly query: CodeBookQuery,
    private readonly keep: KeepCodeBook,
  ) {}

  @Get()
  @Access('municipal-budget.read')
  async list(
    @ProgrammeId() programmeId: string,
    @Query() { municipalityId }: BudgetProgrammeListRequest,
  ): Promise<BudgetProgrammeListResponse> {
    return { items: await this.query.programmes(programmeId, municipalityId), next: null };
  }

  @Post()
  @Creates()
  @Access('municipal-budget.write')
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() { validTo = null, ...body }: AddBudgetProgrammeRequest,
  ): Promise<BudgetProgrammeListResponse> {
    await this.keep.addProgramme(programmeId, { ...body, validTo });
    return { items: await this.query.programmes(programmeId, body.municipalityId), next: null };
  }
}

/** Profielen: hoe een aandeel in een contract over taakvelden gaat. */
@Controller('task-field-profiles')
export class TaskFieldProfilesController {
  constructor(
    private readonly query: TaskFieldProfileQuery,
    private readonly keep: KeepTaskFieldProfile,
  ) {}

  @Get()
  @Access('municipal-budget.read')
  async list(
    @ProgrammeId() programmeId: string,
    @Query() request: TaskFieldProfileListRequest,
  ): Promise<TaskFieldProfileListResponse> {
    return { items: await this.query.list(programmeId, request), next: null };
  }

  @Post()
  @Creates()
  @Access('municipal-budget.write')
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() body: AddTaskFieldProfileRequest,
  ): Promise<TaskFieldProfileListResponse> {
    await this.keep.add(programmeId, body);
    const { municipalityId, contractId } = body;
    return { items: await this.query.list(programmeId, { municipalityId, contractId }), next: null };
  }
}

/** Verschil tussen contractbudget en begroting, per gemeente; het wordt getoond en nooit weggewerkt. */
@Controller('contract-differences')
export class ContractDifferencesController {
  constructor(private readonly query: ContractDifferenceQuery) {}

  @Get()
  @Access('municipal-budget.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: BudgetDifferenceRequest,
  ): Promise<BudgetDifferenceListResponse> {
    return this.query.list({ ...request, programmeId });
  }
}
