import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query } from '@nestjs/common';
import { Access } from '../../access/access.decorator';
import { IfMatch, ProgrammeId, TakesIfMatch, TakesProgramme } from '../../access/request-decorators';
import { IdPipe } from '../../http/id.pipe';
import { ReviseImportCode } from '../commands/revise-import-code';
import { ImportCodeQuery } from '../import-code.query';
import { ChangeImportCodeRequest, ImportCodeListRequest } from './import-code.request';
import { ImportCodeDetailResponse, ImportCodeListResponse } from './import-code.response';

/** Onthouden codes: waar codes in bestanden van een bron voor staan. */
@Controller('import-codes')
@Access('import.own')
export class ImportCodesController {
  constructor(
    private readonly query: ImportCodeQuery,
    private readonly revise: ReviseImportCode,
  ) {}

  @Get()
  @TakesProgramme()
  list(@ProgrammeId() programmeId: string, @Query() request: ImportCodeListRequest): Promise<ImportCodeListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Een code met alles waar zij voor kan staan. */
  @Get(':id')
  one(@Param('id', IdPipe) id: string): Promise<ImportCodeDetailResponse> {
    return this.query.one(id);
  }

  /** Zeggen dat de code ergens anders voor staat. Geldt vanaf de volgende controle; wat is geboekt, blijft zo. */
  @Patch(':id')
  @TakesIfMatch()
  async change(
    @Param('id', IdPipe) id: string,
    @IfMatch() rowVersion: number,
    @Body() { value }: ChangeImportCodeRequest,
  ): Promise<ImportCodeDetailResponse> {
    await this.revise.change(id, value, rowVersion);
    return this.query.one(id);
  }

  /** Vergeten: de volgende import vraagt weer waar de code voor staat. */
  @Post(':id/forget')
  @HttpCode(204)
  @TakesIfMatch()
  forget(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<void> {
    return this.revise.forget(id, rowVersion);
  }
}
