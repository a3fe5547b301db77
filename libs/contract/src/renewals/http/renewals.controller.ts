import { Body, Controller, Get, HttpCode, Param, Patch, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { DecideRenewal } from '../commands/decide-renewal';
import { RenewalQuery } from '../queries/renewal.query';
import { AnnounceRenewalRequest, DecideRenewalRequest, WithdrawRenewalRequest } from './renewal.request';
import { RenewalsResponse } from './renewal.response';

/** Verlengingsopties van een contract: besluit en aankondiging. */
@Controller()
export class RenewalsController {
  constructor(
    private readonly query: RenewalQuery,
    private readonly deciding: DecideRenewal,
  ) {}

  @Get('contracts/:id/renewals')
  @Access('contract.read')
  of(@Param('id', IdPipe) id: string): Promise<RenewalsResponse> {
    return this.query.of(id);
  }

  /** Legt vast of de optie wordt gebruikt. Zo ja, dan wordt het contract meteen langer. */
  @Post('contracts/:id/renewals')
  @Creates()
  @Access('contract.write')
  async decide(
    @Param('id', IdPipe) id: string,
    @Body() { reference = '', announcedOn = null, ...body }: DecideRenewalRequest,
  ): Promise<RenewalsResponse> {
    await this.deciding.decide(id, { ...body, reference, announcedOn });
    return this.query.of(id);
  }

  /** De andere partij weet het. */
  @Patch('renewal-decisions/:id')
  @Access('contract.write')
  @TakesIfMatch()
  async announce(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { announcedOn }: AnnounceRenewalRequest,
  ): Promise<RenewalsResponse> {
    return this.query.of(await this.deciding.announce(id, announcedOn, rowVersion));
  }

  /** Het besluit om niet te verlengen klopte niet. */
  @Post('renewal-decisions/:id/withdraw')
  @HttpCode(200)
  @Access('contract.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawRenewalRequest,
  ): Promise<RenewalsResponse> {
    return this.query.of(await this.deciding.withdraw(id, reason, rowVersion));
  }
}
