import { Body, Controller, Get, Param, Patch, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { PlanTransition } from '../commands/plan-transition';
import { TransitionQuery } from '../queries/transition.query';
import { AddStepRequest, HandoverCountRequest, ReviseStepRequest } from './transition.request';
import { TransitionResponse } from './transition.response';

/** De overgang vóór de start van een contract. */
@Controller()
export class TransitionController {
  constructor(
    private readonly query: TransitionQuery,
    private readonly plan: PlanTransition,
  ) {}

  /** Of het contract klaar is voor de start. */
  @Get('contracts/:id/transition')
  @Access('contract.read')
  of(@Param('id', IdPipe) id: string): Promise<TransitionResponse> {
    return this.query.of(id);
  }

  /** Begint het transitieplan met de gebruikelijke stappen en de verordening in elke gemeente. */
  @Post('contracts/:id/transition')
  @Creates()
  @Access('contract.write')
  async open(@Param('id', IdPipe) id: string): Promise<TransitionResponse> {
    await this.plan.open(id);
    return this.query.of(id);
  }

  @Post('contracts/:id/transition/steps')
  @Creates()
  @Access('contract.write')
  async add(
    @Param('id', IdPipe) id: string,
    @Body() { party = '', dueOn = null, note = '', ownerId = null, ...body }: AddStepRequest,
  ): Promise<TransitionResponse> {
    await this.plan.add(id, { ...body, party, dueOn, note, ownerId });
    return this.query.of(id);
  }

  @Patch('transition-steps/:id')
  @Access('contract.write')
  @TakesIfMatch()
  async revise(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() body: ReviseStepRequest,
  ): Promise<TransitionResponse> {
    return this.query.of(await this.plan.revise(id, body, rowVersion));
  }

  /** Legt vast hoeveel jeugdigen overkomen, per aanbieder en soort hulp. */
  @Post('contracts/:id/transition/counts')
  @Creates()
  @Access('contract.write')
  async count(
    @Param('id', IdPipe) id: string,
    @Body() { provider, category, amount }: HandoverCountRequest,
  ): Promise<TransitionResponse> {
    await this.plan.count(id, provider, category, amount);
    return this.query.of(id);
  }
}
