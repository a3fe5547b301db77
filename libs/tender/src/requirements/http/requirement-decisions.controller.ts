import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { AwaitDecision } from '../commands/await-decision';
import { AwaitedDecisionsQuery } from '../queries/awaited-decisions.query';
import { RequirementListQuery } from '../queries/requirement-list.query';
import { AwaitDecisionRequest } from './requirement-decision.request';
import { RequirementDecisionListResponse } from './requirement-decision.response';

/** Besluiten waarop een eis wacht; zolang die er niet zijn, kan de eis niet worden vastgesteld. */
@Controller('requirements/:id/decisions')
export class RequirementDecisionsController {
  constructor(
    private readonly requirements: RequirementListQuery,
    private readonly awaited: AwaitedDecisionsQuery,
    private readonly command: AwaitDecision,
  ) {}

  @Get()
  @Access('requirement.read')
  async list(@Param('id', IdPipe) id: string): Promise<RequirementDecisionListResponse> {
    const { programmeId } = await this.requirements.one(id);
    return { items: await this.awaited.of(programmeId, id), next: null };
  }

  /** Laat de eis wachten op een besluit. */
  @Post()
  @HttpCode(200)
  @Access('requirement.write')
  @TakesIfMatch()
  async wait(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { decisionId }: AwaitDecisionRequest,
  ): Promise<RequirementDecisionListResponse> {
    await this.command.wait(id, rowVersion, decisionId);
    return this.list(id);
  }

  /** Maakt de eis los van het besluit. */
  @Post(':decisionId/release')
  @HttpCode(200)
  @Access('requirement.write')
  @TakesIfMatch()
  async release(
    @Param('id', IdPipe) id: string,
    @Param('decisionId', IdPipe) decisionId: string,
    @IfMatch() rowVersion: number,
  ): Promise<RequirementDecisionListResponse> {
    await this.command.release(id, rowVersion, decisionId);
    return this.list(id);
  }
}
