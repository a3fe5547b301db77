import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res, UseGuards } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { Access, ActingRequest, OwnTransaction, UnitOfWork } from '@koersvast/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PasswordGuard } from '../local.strategy';
import { SessionActorResolver } from '../session-actor.resolver';
import { SessionQuery } from '../session.query';
import { SignOutEverywhere } from '../sign-out-everywhere';
import { SignInRequest } from './session.request';
import { SessionResponse } from './session.response';

/** Aanmelden en afmelden. */
@Controller()
export class SessionController {
  constructor(
    private readonly actors: SessionActorResolver,
    private readonly query: SessionQuery,
    private readonly everywhere: SignOutEverywhere,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Aanmelden met e-mail en wachtwoord; zet het sessiekoekje. */
  @Post('session')
  @HttpCode(200)
  @Access('public')
  @OwnTransaction()
  @UseGuards(PasswordGuard)
  async signIn(
    @Body() _: SignInRequest,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionResponse> {
    const { userId } = request.user as { userId: string };
    const actor = await this.actors.actorOf(userId, request.ip);
    if (!actor) throw new DomainError('identity.bad-credentials', { status: 401 });
    // A new id at sign-in: one that somebody planted before is worth nothing (session fixation).
    await request.session.regenerate();
    request.session.userId = userId;
    request.session.origin = request.ip;
    await this.unitOfWork.run(actor, async () =>
      this.unitOfWork.audit({ action: 'session.started', kind: 'user', recordId: userId, programmeId: null }),
    );
    return this.query.of(actor, reply.generateCsrf());
  }

  /** Wie is aangemeld, met welke rollen en rechten. */
  @Get('session')
  @Access('signed-in')
  @OwnTransaction()
  current(@Req() request: ActingRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<SessionResponse> {
    return this.query.of(request.actor, reply.generateCsrf());
  }

  /** Afmelden op dit apparaat. */
  @Delete('session')
  @HttpCode(204)
  @Access('signed-in')
  @OwnTransaction()
  async signOut(@Req() request: ActingRequest): Promise<void> {
    await request.session.destroy();
  }

  /** Afmelden op alle apparaten. */
  @Delete('sessions')
  @HttpCode(204)
  @Access('signed-in')
  @OwnTransaction()
  async signOutEverywhere(@Req() request: ActingRequest): Promise<void> {
    await this.everywhere.execute(request.actor);
    await request.session.destroy();
  }
}
