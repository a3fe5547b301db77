import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepSetupSteps } from '../commands/keep-setup-steps';
import { SetupStepQuery } from '../queries/setup-step.query';
import {
  AddSetupStepRequest,
  ChangeSetupStepRequest,
  SetupStepListRequest,
  WithdrawSetupStepRequest,
} from './setup-step.request';
import { SetupStepListResponse, SetupStepResponse } from './setup-step.response';
import { ChooseSetupStepsRequest } from './setup-step.request';
import { ChosenSetupStepsResponse, StandardSetupStepListResponse } from './setup-step.response';

/** Inrichten van de uitvoeringsorganisatie: stappen met een mijlpaal of eigen datum. */
@Controller('setup-steps')
export class SetupStepsController {
  constructor(
    private readonly query: SetupStepQuery,
    private readonly keep: KeepSetupSteps,
  ) {}

  @Get()
  @Access('implementation.read')
  list(@ProgrammeId() programmeId: string, @Query() request: SetupStepListRequest): Promise<SetupStepListResponse> {
    return this.query.page(programmeId, request);
  }

  /** De meegeleverde lijst om uit te kiezen. */
  @Get('standard')
  @Access('implementation.read')
  @TakesProgramme()
  async standard(@ProgrammeId() programmeId: string): Promise<StandardSetupStepListResponse> {
    return { items: await this.query.standard(programmeId), next: null };
  }

  /** Neemt stappen over uit de meegeleverde lijst. */
  @Post('choose')
  @Creates()
  @Access('implementation.write')
  @TakesProgramme()
  async choose(
    @ProgrammeId() programmeId: string,
    @Body() { codes }: ChooseSetupStepsRequest,
  ): Promise<ChosenSetupStepsResponse> {
    return { added: await this.keep.choose(programmeId, codes) };
  }

  @Get(':id')
  @Access('implementation.read')
  one(@Param('id', IdPipe) id: string): Promise<SetupStepResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('implementation.write')
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() { milestoneId = null, dueOn = null, ownerId = null, note = '', ...body }: AddSetupStepRequest,
  ): Promise<SetupStepResponse> {
    return this.query.one(await this.keep.add(programmeId, { ...body, milestoneId, dueOn, ownerId, note }));
  }

  @Patch(':id')
  @Access('implementation.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ChangeSetupStepRequest,
  ): Promise<SetupStepResponse> {
    await this.keep.change(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Laat een stap vervallen. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('implementation.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawSetupStepRequest,
  ): Promise<SetupStepResponse> {
    await this.keep.withdraw(id, reason, rowVersion);
    return this.query.one(id);
  }
}
