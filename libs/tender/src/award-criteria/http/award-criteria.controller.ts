import { Body, Controller, Get, HttpCode, Param, Patch, Post, Put, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, TakesIfMatch } from '@koersvast/platform';
import { AddAwardCriterion } from '../commands/add-award-criterion';
import { ReviseAwardCriterion } from '../commands/revise-award-criterion';
import { WithdrawAwardCriterion } from '../commands/withdraw-award-criterion';
import { WriteAwardMethod } from '../commands/write-award-method';
import { AwardCriterionListQuery } from '../queries/award-criterion-list.query';
import {
  AddAwardCriterionRequest,
  AwardCriterionTenderRequest,
  ReviseAwardCriterionRequest,
  WithdrawAwardCriterionRequest,
  WriteAwardMethodRequest,
} from './award-criterion.request';
import { AwardCriterionListResponse, AwardCriterionResponse, AwardMethodResponse } from './award-criterion.response';

/** Gunningscriteria: een boom met wegingen die samen 100,00 % zijn. */
@Controller()
export class AwardCriteriaController {
  constructor(
    private readonly add: AddAwardCriterion,
    private readonly revise: ReviseAwardCriterion,
    private readonly takeOut: WithdrawAwardCriterion,
    private readonly write: WriteAwardMethod,
    private readonly query: AwardCriterionListQuery,
  ) {}

  /** Alle criteria van een aanbesteding, in de volgorde van het document. */
  @Get('award-criteria')
  @Access('award-criterion.read')
  list(@Query() { tenderId }: AwardCriterionTenderRequest): Promise<AwardCriterionListResponse> {
    return this.query.tree(tenderId);
  }

  @Get('award-criteria/:id')
  @Access('award-criterion.read')
  one(@Param('id', IdPipe) id: string): Promise<AwardCriterionResponse> {
    return this.query.one(id);
  }

  /** Maakt een criterium, achteraan onder het bovenliggende. */
  @Post('award-criteria')
  @Creates()
  @Access('award-criterion.write')
  async make(@Body() body: AddAwardCriterionRequest): Promise<AwardCriterionResponse> {
    const { tenderId, parentId = null, kind, title, description, weight, scale, requirementIds } = body;
    const words = { title, description: description ?? '', weight, scale: scale ?? [] };
    const id = await this.add.execute({ tenderId, parentId, kind, ...words, requirementIds: requirementIds ?? [] });
    return this.query.one(id);
  }

  /** Wijzigt of verplaatst een criterium; gepubliceerd alleen met een reden. */
  @Patch('award-criteria/:id')
  @Access('award-criterion.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { changeReason, ...change }: ReviseAwardCriterionRequest,
  ): Promise<AwardCriterionResponse> {
    await this.revise.execute({ id, rowVersion, change, reason: changeReason ?? '' });
    return this.query.one(id);
  }

  /** Laat een criterium met alles eronder vervallen. */
  @Post('award-criteria/:id/withdraw')
  @HttpCode(200)
  @Access('award-criterion.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: WithdrawAwardCriterionRequest,
  ): Promise<AwardCriterionResponse> {
    await this.takeOut.execute({ id, rowVersion, reason });
    return this.query.one(id);
  }

  /** Hoe inschrijvingen worden gerangschikt. */
  @Get('tenders/:id/award-method')
  @Access('award-criterion.read')
  method(@Param('id', IdPipe) tenderId: string): Promise<AwardMethodResponse> {
    return this.query.method(tenderId);
  }

  /** Legt de methode vast; de eerste keer met If-Match 0. */
  @Put('tenders/:id/award-method')
  @Access('award-criterion.write')
  @TakesIfMatch()
  async writeMethod(
    @Param('id', IdPipe) tenderId: string,
    @IfMatch() rowVersion: number,
    @Body() { note, tieRule }: WriteAwardMethodRequest,
  ): Promise<AwardMethodResponse> {
    await this.write.execute({ tenderId, rowVersion, note: note ?? '', tieRule: tieRule ?? '' });
    return this.query.method(tenderId);
  }
}
