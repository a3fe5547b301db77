import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { JointDeeds } from '../commands/joint-deeds';
import { ProposeAmendment } from '../commands/propose-amendment';
import { BudgetAmendmentQuery } from '../queries/budget-amendment.query';
import { asRow } from './asked-row';
import {
  AmendmentReasonRequest,
  CreateJointAmendmentRequest,
  SubmitAmendmentRequest,
} from './budget-amendment.request';
import { JointAmendmentResponse } from './budget-amendment.response';

/** Gezamenlijke voorstellen: één voorstel, waarover elke gemeente zelf beslist. */
@Controller('joint-amendments')
export class JointAmendmentsController {
  constructor(
    private readonly query: BudgetAmendmentQuery,
    private readonly proposing: ProposeAmendment,
    private readonly deeds: JointDeeds,
  ) {}

  @Get(':id')
  @Access('budget-amendment.read')
  one(@Param('id', IdPipe) id: string): Promise<JointAmendmentResponse> {
    return this.query.joint(id);
  }

  @Post()
  @Creates()
  @Access('budget-amendment.write')
  @TakesProgramme()
  async propose(
    @ProgrammeId() programmeId: string,
    @Body() { year, parts, ...asked }: CreateJointAmendmentRequest,
  ): Promise<JointAmendmentResponse> {
    const asParts = parts.map(({ municipalBudgetId, rows }) => ({ municipalBudgetId, rows: rows.map(asRow) }));
    return this.query.joint((await this.proposing.proposeJoint(programmeId, year, asked, asParts)).id);
  }

  /** Vraagt in één keer akkoord op alle delen die nog worden geschreven: alle, of geen. */
  @Post(':id/submit')
  @HttpCode(200)
  @Access('budget-amendment.write')
  @TakesIfMatch()
  async submit(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { overrideReason }: SubmitAmendmentRequest,
  ): Promise<JointAmendmentResponse> {
    await this.deeds.submit(id, rowVersion, overrideReason || null);
    return this.query.joint(id);
  }

  /** Haalt alle delen terug waarop de tweede controller nog niet antwoordde. */
  @Post(':id/recall')
  @HttpCode(200)
  @Access('budget-amendment.write')
  @TakesIfMatch()
  async recall(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<JointAmendmentResponse> {
    await this.deeds.recall(id, rowVersion);
    return this.query.joint(id);
  }

  /** Trekt het hele voorstel in; kan zolang geen gemeente besliste. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Access('budget-amendment.write')
  @TakesIfMatch()
  async withdraw(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { reason }: AmendmentReasonRequest,
  ): Promise<JointAmendmentResponse> {
    await this.deeds.withdraw(id, reason, rowVersion);
    return this.query.joint(id);
  }
}
