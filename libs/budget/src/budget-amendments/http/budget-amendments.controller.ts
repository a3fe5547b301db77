import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access, Creates, IdPipe, IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '@koersvast/platform';
import { ProposeAmendment } from '../commands/propose-amendment';
import { ProposeFromDifference } from '../commands/propose-from-difference';
import { AmendmentWeighing } from '../queries/amendment-weighing.query';
import { BudgetAmendmentListQuery } from '../queries/budget-amendment-list.query';
import { BudgetAmendmentQuery } from '../queries/budget-amendment.query';
import { asRow } from './asked-row';
import {
  AmendmentContentRequest,
  BudgetAmendmentListRequest,
  CreateBudgetAmendmentRequest,
  DifferenceAmendmentsRequest,
  WeighAmendmentRequest,
} from './budget-amendment.request';
import {
  AmendmentWeighingResponse,
  BudgetAmendmentListResponse,
  BudgetAmendmentResponse,
  ProposedAmendmentsResponse,
} from './budget-amendment.response';

/** Begrotingswijzigingen: voorgesteld, aangeboden en besloten, per gemeente. */
@Controller('budget-amendments')
export class BudgetAmendmentsController {
  constructor(
    private readonly listing: BudgetAmendmentListQuery,
    private readonly query: BudgetAmendmentQuery,
    private readonly weighing: AmendmentWeighing,
    private readonly proposing: ProposeAmendment,
    private readonly fromDifference: ProposeFromDifference,
  ) {}

  @Get()
  @Access('budget-amendment.read')
  list(
    @ProgrammeId() programmeId: string,
    @Query() request: BudgetAmendmentListRequest,
  ): Promise<BudgetAmendmentListResponse> {
    return this.listing.page(programmeId, request);
  }

  @Get(':id')
  @Access('budget-amendment.read')
  one(@Param('id', IdPipe) id: string): Promise<BudgetAmendmentResponse> {
    return this.query.one(id);
  }

  /** Rekent terwijl u typt: wie beslist, en per programma de mutatie en het nieuwe bedrag. Bewaart niets. */
  @Post('weighing')
  @HttpCode(200)
  @Access('budget-amendment.read')
  weigh(
    @Body() { municipalBudgetId, amendmentId = null, rows, ...asked }: WeighAmendmentRequest,
  ): Promise<AmendmentWeighingResponse> {
    return this.weighing.preview(municipalBudgetId, amendmentId, { ...asked, rows: rows.map(asRow) });
  }

  @Post()
  @Creates()
  @Access('budget-amendment.write')
  async propose(
    @Body() { municipalBudgetId, rows, ...asked }: CreateBudgetAmendmentRequest,
  ): Promise<BudgetAmendmentResponse> {
    return this.query.one(await this.proposing.propose(municipalBudgetId, { ...asked, rows: rows.map(asRow) }));
  }

  /** Maakt van het verschil tussen contract en begroting voorstellen, per gemeente of samen. */
  @Post('from-difference')
  @Creates()
  @Access('budget-amendment.write')
  @TakesProgramme()
  async difference(
    @ProgrammeId() programmeId: string,
    @Body() { municipalityIds = null, ...body }: DifferenceAmendmentsRequest,
  ): Promise<ProposedAmendmentsResponse> {
    return { ids: await this.fromDifference.execute(programmeId, { ...body, municipalityIds }) };
  }

  @Patch(':id')
  @Access('budget-amendment.write')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { rows, ...asked }: AmendmentContentRequest,
  ): Promise<BudgetAmendmentResponse> {
    await this.proposing.change(id, { ...asked, rows: rows.map(asRow) }, rowVersion);
    return this.query.one(id);
  }
}
