import { Controller, Get } from '@nestjs/common';
import { Access, ProgrammeId, TakesProgramme } from '@koersvast/platform';
import { MyWorkQuery } from '../my-work.query';
import { MyWorkResponse } from './my-work.response';

/** Mijn werk: wat vandaag iets van u vraagt. */
@Controller('my-work')
export class MyWorkController {
  constructor(private readonly query: MyWorkQuery) {}

  @Get()
  @Access('work.read')
  @TakesProgramme()
  of(@ProgrammeId() programmeId: string): Promise<MyWorkResponse> {
    return this.query.of(programmeId);
  }
}
