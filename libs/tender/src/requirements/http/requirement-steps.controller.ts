import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { Access, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { MoveRequirement } from '../commands/move-requirement';
import type { TransitionName } from '../domain/requirement-states';
import { RequirementListQuery } from '../queries/requirement-list.query';
import { MoveRequirementRequest } from './requirement.request';
import { RequirementResponse } from './requirement.response';

/** De stappen in het leven van een eis. */
@Controller('requirements/:id')
export class RequirementStepsController {
  constructor(
    private readonly move: MoveRequirement,
    private readonly query: RequirementListQuery,
  ) {}

  /** Legt een concept voor aan de reviewers. */
  @Post('submit')
  @HttpCode(200)
  @Access('requirement.write')
  @TakesIfMatch()
  submit(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveRequirementRequest,
  ): Promise<RequirementResponse> {
    return this.step('submit', id, rowVersion, body);
  }

  /** Stelt de eis vast. */
  @Post('adopt')
  @HttpCode(200)
  @Access('requirement.adopt')
  @TakesIfMatch()
  adopt(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveRequirementRequest,
  ): Promise<RequirementResponse> {
    return this.step('adopt', id, rowVersion, body);
  }

  /** Maakt een vastgestelde eis openbaar. */
  @Post('publish')
  @HttpCode(200)
  @Access('requirement.publish')
  @TakesIfMatch()
  publish(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveRequirementRequest,
  ): Promise<RequirementResponse> {
    return this.step('publish', id, rowVersion, body);
  }

  /** Trekt de eis in, met de reden; de code blijft bezet. */
  @Post('withdraw')
  @HttpCode(200)
  @Access('requirement.write')
  @TakesIfMatch()
  withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveRequirementRequest,
  ): Promise<RequirementResponse> {
    return this.step('withdraw', id, rowVersion, body);
  }

  /** Stuurt de eis met de reden terug naar concept. */
  @Post('return-to-draft')
  @HttpCode(200)
  @Access('requirement.write')
  @TakesIfMatch()
  returnToDraft(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: MoveRequirementRequest,
  ): Promise<RequirementResponse> {
    return this.step('return-to-draft', id, rowVersion, body);
  }

  private async step(
    name: TransitionName,
    id: string,
    rowVersion: number,
    body: MoveRequirementRequest,
  ): Promise<RequirementResponse> {
    await this.move.execute({ id, rowVersion, name, reason: body?.reason ?? '' });
    return this.query.one(id);
  }
}
