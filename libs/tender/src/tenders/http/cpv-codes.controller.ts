import { Controller, Get, Query } from '@nestjs/common';
import { Access } from '@koersvast/platform';
import { CpvCodes } from '../queries/cpv-codes.query';
import { CpvSearchRequest } from './tender.request';
import { CpvCodeListResponse } from './cpv-code.response';

/** De codes van de gemeenschappelijke woordenlijst overheidsopdrachten (CPV). */
@Controller('cpv-codes')
export class CpvCodesController {
  constructor(private readonly codes: CpvCodes) {}

  /** Zoekt op cijfers of op Nederlandse woorden; hooguit dertig. */
  @Get()
  @Access('cpv-code.read')
  async list(@Query() { q }: CpvSearchRequest): Promise<CpvCodeListResponse> {
    return { items: await this.codes.search(q ?? ''), next: null };
  }
}
