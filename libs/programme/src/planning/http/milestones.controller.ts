import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { KeepMilestone } from '../commands/keep-milestone';
import { ShiftMilestone } from '../commands/shift-milestone';
import { TieMilestones } from '../commands/tie-milestones';
import { MilestoneListQuery } from '../queries/milestone-list.query';
import { ShiftPreviewQuery } from '../queries/shift-preview.query';
import {
  AddMilestoneRequest,
  MilestoneListRequest,
  ReviseMilestoneRequest,
  SetDependenciesRequest,
  ShiftPreviewRequest,
  ShiftRequest,
  WithdrawMilestoneRequest,
} from './milestone.request';
import {
  DecisionRouteResponse,
  MilestoneListResponse,
  MilestoneResponse,
  ShiftPreviewResponse,
} from './milestone.response';

/** Mijlpalen van een programma, wat op wat wacht, en verschuiven met een voorbeeld vooraf. */
@Controller('milestones')
export class MilestonesController {
  constructor(
    private readonly keep: KeepMilestone,
    private readonly tie: TieMilestones,
    private readonly shiftMilestone: ShiftMilestone,
    private readonly query: MilestoneListQuery,
    private readonly preview: ShiftPreviewQuery,
  ) {}

  @Get()
  @Access('programme.read')
  list(@ProgrammeId() programmeId: string, @Query() request: MilestoneListRequest): Promise<MilestoneListResponse> {
    return this.query.page(programmeId, request);
  }

  @Get(':id')
  @Access('programme.read')
  one(@Param('id', IdPipe) id: string): Promise<MilestoneResponse> {
    return this.query.one(id);
  }

  @Post()
  @Creates()
  @Access('milestone.write')
  @TakesProgramme()
  async add(@ProgrammeId() programmeId: string, @Body() body: AddMilestoneRequest): Promise<MilestoneResponse> {
    return this.query.one(await this.keep.add(programmeId, body));
  }

  /** Wijzigt de mijlpaal; haar datum alleen wanneer niets ervan afhangt. */
  @Patch(':id')
  @Access('milestone.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseMilestoneRequest,
  ): Promise<MilestoneResponse> {
    await this.keep.revise(id, body, rowVersion);
    return this.query.one(id);
  }

  /** Legt vast wat aan de mijlpaal voorafgaat; vervangt wat er stond. */
  @Put(':id/dependencies')
  @Access('milestone.write')
  @TakesIfMatch()
  async waitFor(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: SetDependenciesRequest,
  ): Promise<MilestoneResponse> {
    await this.tie.execute(id, body.dependencies ?? [], rowVersion);
    return this.query.one(id);
  }

  /** Wat een verschuiving zou doen; er verandert niets. */
  @Post(':id/shift-preview')
  @HttpCode(200)
  @Access('programme.read')
  async look(@Param('id', IdPipe) id: string, @Body() body: ShiftPreviewRequest): Promise<ShiftPreviewResponse> {
    const { programmeId: _, tenderIds: __, ...preview } = await this.preview.of(id, body.days);
    return preview;
  }

  /** Verschuift de mijlpaal en alles wat zij opschuift, als één wijziging met reden. */
  @Post(':id/shift')
  @HttpCode(200)
  @Access('milestone.write')
  @TakesIfMatch()
  async shift(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ShiftRequest,
  ): Promise<MilestoneResponse> {
    await this.shiftMilestone.execute({ id, rowVersion, ...body });
    return this.query.one(id);
  }

  /** Teruggerekend: welke vergaderingen elke gemeente moet halen. */
  @Get(':id/decision-route')
  @Access('programme.read')
  route(@Param('id', IdPipe) id: string): Promise<DecisionRouteResponse> {
    return this.preview.route(id);
  }

  /** De mijlpaal vervalt, met de reden. */
  @Post(':id/withdraw')
  @HttpCode(204)
  @Access('milestone.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: WithdrawMilestoneRequest,
  ): Promise<void> {
    await this.keep.withdraw(id, body.reason, rowVersion);
  }
}
