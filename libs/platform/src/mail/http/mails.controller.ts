import { Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { Access } from '../../access/access.decorator';
import { ProgrammeId } from '../../access/request-decorators';
import { IdPipe } from '../../http/id.pipe';
import { PageRequest } from '../../http/paging';
import { MailListQuery } from '../mail-list.query';
import { MailListResponse, MailResponse } from './mail.response';

/** Verzonden e-mail: aan wie, wanneer en of het lukte. */
@Controller('mails')
export class MailsController {
  constructor(private readonly query: MailListQuery) {}

  /** Wat vertrouwelijk is voor een aanbesteding of werkgroep, ziet alleen wie daar een rol heeft. */
  @Get()
  @Access('mail.read')
  list(@ProgrammeId() programmeId: string, @Query() request: PageRequest): Promise<MailListResponse> {
    return this.query.page(programmeId, request);
  }

  /** Opent één bericht; wie de tekst leest, staat in de audit. */
  @Post(':id/open')
  @HttpCode(200)
  @Access('mail.read')
  open(@Param('id', IdPipe) id: string): Promise<MailResponse> {
    return this.query.one(id);
  }
}
