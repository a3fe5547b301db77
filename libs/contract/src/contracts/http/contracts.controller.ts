import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { AssignContract } from '../commands/assign-contract';
import { CreateContract } from '../commands/create-contract';
import { MoveContract } from '../commands/move-contract';
import { ProposeAgain } from '../commands/propose-again';
import { ReviseContract } from '../commands/revise-contract';
import { WaiveRequirement } from '../commands/waive-requirement';
import { AwardTerms } from '../queries/award-terms.query';
import { ContractCoverageQuery } from '../queries/contract-coverage.query';
import { ContractListQuery } from '../queries/contract-list.query';
import { ReviseContractRequest } from './contract-terms.request';
import {
  ActivateContractRequest,
  AssignContractRequest,
  ContractListRequest,
  ContractPreviewRequest,
  CreateContractRequest,
  WaiveRequirementRequest,
  WithdrawWaiverRequest,
} from './contract.request';
import {
  ContractCoverageResponse,
  ContractListResponse,
  ContractPreviewResponse,
  ContractResponse,
  ProposedResponse,
} from './contract.response';

/** Contracten: elk volgt uit één gunning. */
@Controller('contracts')
export class ContractsController {
  constructor(
    private readonly list: ContractListQuery,
    private readonly coverage: ContractCoverageQuery,
    private readonly awards: AwardTerms,
    private readonly creation: CreateContract,
    private readonly revision: ReviseContract,
    private readonly movement: MoveContract,
    private readonly proposing: ProposeAgain,
    private readonly waiving: WaiveRequirement,
    private readonly assigning: AssignContract,
  ) {}

  /** Contractregister. */
  @Get()
  @Access('contract.read')
  page(@Query() request: ContractListRequest): Promise<ContractListResponse> {
    return this.list.page(request);
  }

  /** Hoeveel verplichtingen een gunning zou voorstellen. */
  @Get('preview')
  @Access('contract.write')
  preview(@Query() { awardId }: ContractPreviewRequest): Promise<ContractPreviewResponse> {
    return this.awards.preview(awardId);
  }

  @Get(':id')
  @Access('contract.read')
  one(@Param('id', IdPipe) id: string): Promise<ContractResponse> {
    return this.list.one(id);
  }

  /** Welke gegunde eisen geen verplichting hebben. */
  @Get(':id/coverage')
  @Access('contract.read')
  covered(@Param('id', IdPipe) id: string): Promise<ContractCoverageResponse> {
    return this.coverage.of(id);
  }

  /** Maakt het contract van een gunning; de gegunde eisen komen erin als voorgestelde verplichtingen. */
  @Post()
  @Creates()
  @Access('contract.write')
  async create(@Body() body: CreateContractRequest): Promise<ContractResponse> {
    return this.list.one(await this.creation.execute(body));
  }

  /** Wijzigt wat het contract zegt: van een concept zonder meer, van een lopend contract vanaf een dag en met de reden. */
  @Patch(':id')
  @Access('contract.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseContractRequest,
  ): Promise<ContractResponse> {
    await this.revision.execute(id, body, rowVersion);
    return this.list.one(id);
  }

  /** Maakt het contract van een collega. */
  @Post(':id/assign')
  @HttpCode(200)
  @Access('contract.write')
  @TakesIfMatch()
  async assign(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { ownerId }: AssignContractRequest,
  ): Promise<ContractResponse> {
    await this.assigning.execute(id, ownerId, rowVersion);
    return this.list.one(id);
  }

  /** Stelt voor wat sinds het contract uit de gunning erbij kwam. */
  @Post(':id/proposals')
  @Creates()
  @Access('contract.write')
  async propose(@Param('id', IdPipe) id: string): Promise<ProposedResponse> {
    return { added: await this.proposing.execute(id) };
  }

  /** Legt vast waarom een eis zonder verplichting kan. */
  @Post(':id/waivers')
  @Creates()
  @Access('contract.write')
  async waive(
    @Param('id', IdPipe) id: string,
    @Body() { requirementId, reason }: WaiveRequirementRequest,
  ): Promise<ContractCoverageResponse> {
    await this.waiving.execute(id, requirementId, reason);
    return this.coverage.of(id);
  }

  /** De eis telt weer als ongedekt. */
  @Post(':id/waivers/withdraw')
  @HttpCode(200)
  @Access('contract.write')
  async unwaive(
    @Param('id', IdPipe) id: string,
    @Body() { requirementId }: WithdrawWaiverRequest,
  ): Promise<ContractCoverageResponse> {
    await this.waiving.withdraw(id, requirementId);
    return this.coverage.of(id);
  }

  /** Het contract is getekend en loopt. */
  @Post(':id/activate')
  @HttpCode(200)
  @Access('contract.write')
  @TakesIfMatch()
  async activate(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { gateReason }: ActivateContractRequest,
  ): Promise<ContractResponse> {
    await this.movement.execute(id, 'ACTIVE', rowVersion, gateReason);
    return this.list.one(id);
  }

  /** Het contract is afgelopen. */
  @Post(':id/end')
  @HttpCode(200)
  @Access('contract.write')
  @TakesIfMatch()
  async end(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<ContractResponse> {
    await this.movement.execute(id, 'ENDED', rowVersion);
    return this.list.one(id);
  }
}
