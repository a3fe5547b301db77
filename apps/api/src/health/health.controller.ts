import { Controller, Get } from '@nestjs/common';
import { Access, OwnTransaction } from '@koersvast/platform';
import { DataSource } from 'typeorm';
import { HealthResponse } from './health.response';

/** Voor de bewaking: leeft het proces, en kan het zijn werk doen. */
@Controller({ path: 'health' })
@OwnTransaction()
export class HealthController {
  constructor(private readonly dataSource: DataSource) {}

  @Get('live')
  @Access('public')
  live(): HealthResponse {
    return { status: 'ok' };
  }

  /** 503 zolang de database niet antwoordt. */
  @Get('ready')
  @Access('public')
  async ready(): Promise<HealthResponse> {
    await this.dataSource.query('select 1');
    return { status: 'ok' };
  }
}
