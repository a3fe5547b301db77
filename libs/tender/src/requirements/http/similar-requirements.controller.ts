import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Access } from '@koersvast/platform';
import { SimilarRequirementsQuery } from '../queries/similar-requirements.query';
import { SimilarRequirementRequest } from './similar-requirement.request';
import { SimilarRequirementListResponse } from './similar-requirement.response';

/** Lijkt dit op een eis die er al staat? Een raad, geen verbod. */
@Controller('requirements/similar')
export class SimilarRequirementsController {
  constructor(private readonly similar: SimilarRequirementsQuery) {}

  /** Eisen die op deze titel en tekst lijken, de gelijkste eerst. Een POST omdat de tekst lang mag zijn; er verandert niets. */
  @Post()
  @HttpCode(200)
  @Access('requirement.write')
  async find(@Body() body: SimilarRequirementRequest): Promise<SimilarRequirementListResponse> {
    return { items: await this.similar.find(body), next: null };
  }
}
