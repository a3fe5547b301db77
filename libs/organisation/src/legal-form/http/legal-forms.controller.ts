import { Body, Controller, Get, Post } from '@nestjs/common';
import { Access, Creates, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { AskLegalForm } from '../commands/ask-legal-form';
import { LegalFormQuery } from '../queries/legal-form.query';
import { AskLegalFormRequest } from './legal-form.request';
import { LegalFormResponse } from './legal-form.response';

/** Rechtsvorm van de uitvoeringsorganisatie: mogelijkheden, gevolgen en het besluit per gemeente. */
@Controller('legal-forms')
export class LegalFormsController {
  constructor(
    private readonly query: LegalFormQuery,
    private readonly asking: AskLegalForm,
  ) {}

  @Get()
  @Access('implementation.read')
  @TakesProgramme()
  of(@ProgrammeId() programmeId: string): Promise<LegalFormResponse> {
    return this.query.of(programmeId);
  }

  /** Legt vormen voor aan de gemeenten; het besluit komt bij Besluiten te staan. */
  @Post('decision')
  @Creates()
  @Access('implementation.write')
  @TakesProgramme()
  async ask(
    @ProgrammeId() programmeId: string,
    @Body() { codes, plannedFor }: AskLegalFormRequest,
  ): Promise<LegalFormResponse> {
    await this.asking.execute(programmeId, codes, plannedFor);
    return this.query.of(programmeId);
  }
}
