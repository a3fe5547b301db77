import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch } from '@koersvast/platform';
import { AskBaselineApproval } from '../commands/ask-baseline-approval';
import { FreezeBaseline } from '../commands/freeze-baseline';
import { PublishBaseline } from '../commands/publish-baseline';
import { BaselineListQuery } from '../queries/baseline-list.query';
import { BaselineComparisonRequest, BaselineListRequest, FreezeBaselineRequest } from './requirement-baseline.request';
import {
  BaselineComparisonResponse,
  RequirementBaselineListResponse,
  RequirementBaselineResponse,
} from './requirement-baseline.response';

/** Baselines: het Programma van Eisen, bevroren onder een naam. */
@Controller('requirement-baselines')
export class RequirementBaselinesController {
  constructor(
    private readonly freeze: FreezeBaseline,
    private readonly approval: AskBaselineApproval,
    private readonly makePublic: PublishBaseline,
    private readonly query: BaselineListQuery,
  ) {}

  @Get()
  @Access('requirement-baseline.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: BaselineListRequest,
  ): Promise<RequirementBaselineListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Eén baseline met al haar eisen zoals ze werden bevroren. */
  @Get(':id')
  @Access('requirement-baseline.read')
  one(@Param('id', IdPipe) id: string): Promise<RequirementBaselineResponse> {
    return this.query.one(id);
  }

  /** Bevriest de vastgestelde eisen en vraagt elke rol die bij deze soort hoort om akkoord. */
  @Post()
  @Creates()
  @Access('requirement-baseline.write')
  async add(@Body() body: FreezeBaselineRequest): Promise<RequirementBaselineResponse> {
    const { tenderId, name, note, purpose = 'INTERIM', requirementIds } = body;
    return this.query.one(
      await this.freeze.execute({ tenderId, name, note: note ?? '', purpose, requirementIds: requirementIds ?? null }),
    );
  }

  /** Vraagt na een afwijzing opnieuw akkoord op dezelfde inhoud. */
  @Post(':id/ask-again')
  @HttpCode(200)
  @Access('requirement-baseline.write')
  @TakesIfMatch()
  async askAgain(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<RequirementBaselineResponse> {
    await this.approval.again({ id, rowVersion });
    return this.query.one(id);
  }

  /** Maakt een baseline met akkoord openbaar; weigert zolang een blokkerende regel niet klopt. */
  @Post(':id/publish')
  @HttpCode(200)
  @Access('requirement-baseline.publish')
  @TakesIfMatch()
  async publish(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<RequirementBaselineResponse> {
    await this.makePublic.execute({ id, rowVersion });
    return this.query.one(id);
  }

  /** Wat er kwam, ging en veranderde sinds een andere baseline. */
  @Get(':id/comparison')
  @Access('requirement-baseline.read')
  comparison(
    @Param('id', IdPipe) id: string,
    @Query() request: BaselineComparisonRequest,
  ): Promise<BaselineComparisonResponse> {
    return this.query.comparison(id, request.with);
  }
}
