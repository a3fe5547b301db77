import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, Creates, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { ProposeParameters } from '../commands/propose-parameters';
import { LegalityParametersQuery } from '../queries/legality-parameters.query';
import { ProposeParametersRequest } from './legality-parameter.request';
import { LegalityParameterListResponse } from './legality-parameter.response';

/** Cijfers van de wijzigingstoets, met ingangsdatum. */
@Controller('legality-parameters')
export class LegalityParametersController {
  constructor(
    private readonly law: LegalityParametersQuery,
    private readonly proposing: ProposeParameters,
  ) {}

  @Get()
  @Access('modification.read')
  @TakesProgramme()
  async list(@ProgrammeId() programmeId: string): Promise<LegalityParameterListResponse> {
    return { items: await this.law.list(programmeId), next: null };
  }

  /** Stelt nieuwe cijfers voor; zij gelden na het akkoord van een tweede persoon. */
  @Post()
  @Creates()
  @Access('modification.write')
  @TakesProgramme()
  async propose(
    @ProgrammeId() programmeId: string,
    @Body() body: ProposeParametersRequest,
  ): Promise<LegalityParameterListResponse> {
    await this.proposing.execute(programmeId, body);
    return { items: await this.law.list(programmeId), next: null };
  }
}
