import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { AddAmendmentRule } from '../commands/add-amendment-rule';
import { DecideAmendment } from '../commands/decide-amendment';
import { SubmitAmendment } from '../commands/submit-amendment';
import { AmendmentRulesQuery } from '../queries/amendment-rules.query';
import { BudgetAmendmentQuery } from '../queries/budget-amendment.query';
import { LineHistoryQuery } from '../queries/line-history.query';
import { AmendmentRuleListResponse } from './amendment-rule.response';
import {
  AddAmendmentRuleRequest,
  AmendmentReasonRequest,
  DecideAmendmentRequest,
  SubmitAmendmentRequest,
} from './budget-amendment.request';
import { BudgetAmendmentResponse, LineHistoryResponse } from './budget-amendment.response';

/** Wat er met een begrotingswijziging gebeurt, van voorstel tot besluit. */
@Controller('budget-amendments')
export class AmendmentDeedsController {
  constructor(
    private readonly query: BudgetAmendmentQuery,
    private readonly submitting: SubmitAmendment,
    private readonly deciding: DecideAmendment,
  ) {}

  /** Vraagt een tweede controller om akkoord; daarna is het voorstel aangeboden. */
  @Post(':id/submit')
  @HttpCode(200)
  @Access('budget-amendment.write')
  @TakesIfMatch()
  async submit(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { overrideReason }: SubmitAmendmentRequest,
  ): Promise<BudgetAmendmentResponse> {
    await this.submitting.submit(id, rowVersion, overrideReason || null);
    return this.query.one(id);
  }

  /** Haalt het voorstel terug voordat de tweede controller antwoordde. */
  @Post(':id/recall')
  @HttpCode(200)
  @Access('budget-amendment.write')
  @TakesIfMatch()
  async recall(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<BudgetAmendmentResponse> {
    await this.submitting.recall(id, rowVersion);
    return this.query.one(id);
  }

  /** Legt vast wat het college of de raad besloot; pas dan verandert de begroting. */
  @Post(':id/decide')
  @HttpCode(200)
  @Access('budget-amendment.write')
  @TakesIfMatch()
  async decide(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { deviation, rows = null, ...body }: DecideAmendmentRequest,
  ): Promise<BudgetAmendmentResponse> {
    await this.deciding.decide(id, { ...body, rows, deviation: deviation || null }, rowVersion);
    return this.query.one(id);
  }

  /** Laat een besluit dat op de andere gemeenten wachtte, alleen doorgaan omdat er niet gelijkluidend is besloten. */
  @Post(':id/release')
  @HttpCode(200)
  @Access('budget-amendment.write')
  @TakesIfMatch()
  async release(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: AmendmentReasonRequest,
  ): Promise<BudgetAmendmentResponse> {
    await this.deciding.release(id, reason, rowVersion);
    return this.query.one(id);
  }

  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('budget-amendment.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: AmendmentReasonRequest,
  ): Promise<BudgetAmendmentResponse> {
    await this.submitting.withdraw(id, reason, rowVersion);
    return this.query.one(id);
  }
}

/** Hoe een regel van de begroting aan zijn bedrag komt: elk bedrag met zijn besluit. */
@Controller('municipal-budget-lines')
export class LineHistoryController {
  constructor(private readonly query: LineHistoryQuery) {}

  @Get(':id/history')
  @Access('budget-amendment.read')
  of(@Param('id', IdPipe) id: string): Promise<LineHistoryResponse> {
    return this.query.of(id);
  }
}

/** Regels per gemeente over wat het college zelf mag wijzigen. */
@Controller('amendment-rules')
export class AmendmentRulesController {
  constructor(
    private readonly query: AmendmentRulesQuery,
    private readonly adding: AddAmendmentRule,
  ) {}

  @Get()
  @Access('budget-amendment.read')
  @TakesProgramme()
  async list(@ProgrammeId() programmeId: string): Promise<AmendmentRuleListResponse> {
    return { items: await this.query.list(programmeId), next: null };
  }

  @Post()
  @Creates()
  @Access('budget-amendment.write')
  @TakesProgramme()
  async add(
    @ProgrammeId() programmeId: string,
    @Body() { collegeLimit = null, ...body }: AddAmendmentRuleRequest,
  ): Promise<AmendmentRuleListResponse> {
    await this.adding.execute(programmeId, { ...body, collegeLimit });
    return { items: await this.query.list(programmeId), next: null };
  }
}
