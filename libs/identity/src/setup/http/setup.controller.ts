import { Body, Controller, Get, HttpCode, Post, Req } from '@nestjs/common';
import { Access, OwnTransaction } from '@koersvast/platform';
import type { FastifyRequest } from 'fastify';
import { SignInLimits } from '../../sessions/sign-in-limits';
import { SetupCode } from '../setup-code';
import { SetUpRequest } from './setup.request';
import { SetupStateResponse } from './setup.response';

/** De eerste inrichting van een lege installatie. */
@Controller('setup')
@OwnTransaction()
export class SetupController {
  constructor(
    private readonly setup: SetupCode,
    private readonly limits: SignInLimits,
  ) {}

  @Get()
  @Access('public')
  async state(): Promise<SetupStateResponse> {
    return { needed: await this.setup.isNeeded() };
  }

  /** Maakt met de eenmalige code het eerste beheerdersaccount. */
  @Post()
  @HttpCode(204)
  @Access('public')
  async setUp(@Body() body: SetUpRequest, @Req() request: FastifyRequest): Promise<void> {
    await this.limits.count('eerste inrichting', request.ip);
    await this.setup.use(body.code, body);
  }
}
