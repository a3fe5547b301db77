import { Controller, Get, Param, Query, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { Access } from '../../access/access.decorator';
import { ProgrammeId, TakesProgramme } from '../../access/request-decorators';
import { attachment } from '../../files/http/attachment';
import { ImportTargetQuery } from '../import-target.query';
import { ImportTemplateRequest } from './import.request';
import { ImportTargetListResponse } from './import.response';
import { WORKBOOK, WORKBOOK_ANSWER } from './imports.controller';

/** Waarnaartoe kan worden geïmporteerd. */
@Controller('import-targets')
@Access('import.own')
@TakesProgramme()
export class ImportTargetsController {
  constructor(private readonly query: ImportTargetQuery) {}

  @Get()
  list(@ProgrammeId() programmeId: string): ImportTargetListResponse {
    return { items: this.query.list(programmeId), next: null };
  }

  /** Een lege werkmap met de kolommen en hun uitleg; bij sommige soorten voor één record, zoals een werkgroep. */
  @Get(':code/template')
  @ApiProduces(WORKBOOK)
  @ApiOkResponse(WORKBOOK_ANSWER)
  async template(
    @ProgrammeId() programmeId: string,
    @Param('code') code: string,
    @Query() { recordId }: ImportTemplateRequest,
  ): Promise<StreamableFile> {
    const { name, bytes } = await this.query.template(code, { programmeId, recordId: recordId ?? null });
    return new StreamableFile(bytes, { type: WORKBOOK, disposition: attachment(name), length: bytes.length });
  }
}
