import {
  Controller,
  Get,
  HttpCode,
  MessageEvent,
  OnModuleDestroy,
  Param,
  Post,
  Query,
  Req,
  Sse,
  UseGuards,
} from '@nestjs/common';
import { ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { concatMap, finalize, interval, map, merge, Observable, Subject, takeUntil, takeWhile } from 'rxjs';
import { Access, OwnTransaction } from '../../access/access.decorator';
import { ActingRequest } from '../../access/access.guard';
import { IfMatch, TakesIfMatch } from '../../access/request-decorators';
import { UnitOfWork } from '../../database/unit-of-work';
import { IdPipe } from '../../http/id.pipe';
import { JobBell } from '../job-bell';
import { JobListQuery } from '../job-list.query';
import { Jobs } from '../jobs';
import { JobListRequest } from './job.request';
import { MayFollowJob } from './may-follow-job.guard';
import { JobListResponse, JobResponse } from './job.response';

const PING_EVERY = 15_000;
const open = ({ state }: JobResponse) => state === 'QUEUED' || state === 'RUNNING';

/** Taken: zwaar werk op de achtergrond, met voortgang. */
@Controller('jobs')
export class JobsController implements OnModuleDestroy {
  private readonly stopped = new Subject<void>();

  constructor(
    private readonly jobs: Jobs,
    private readonly query: JobListQuery,
    private readonly bell: JobBell,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Een open stroom mag het stoppen van het proces niet ophouden. */
  onModuleDestroy(): void {
    this.stopped.next();
  }

  /** Eigen taken; een beheerder ziet alle taken van zijn programma's. */
  @Get()
  @Access('signed-in')
  list(@Query() request: JobListRequest): Promise<JobListResponse> {
    return this.query.page(request);
  }

  @Get(':id')
  @Access('signed-in')
  one(@Param('id', IdPipe) id: string): Promise<JobResponse> {
    return this.query.one(id);
  }

  /** Voortgang als server-sent events: `job` met de stand bij elke wijziging, `ping` om de lijn open te houden. */
  @Sse(':id/events')
  @Access('signed-in')
  @OwnTransaction()
  @UseGuards(MayFollowJob)
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ content: { 'text/event-stream': { schema: { type: 'string' } } } })
  events(@Param('id', IdPipe) id: string, @Req() { actor }: ActingRequest): Observable<MessageEvent> {
    const read = () => this.unitOfWork.read(actor, () => this.query.one(id));
    const finished = new Subject<void>();
    const states = this.bell.changed(id).pipe(
      concatMap(read),
      takeWhile(open, true),
      map((job): MessageEvent => ({ type: 'job', data: job })),
      finalize(() => finished.next()),
    );
    const pings = interval(PING_EVERY).pipe(
      map((): MessageEvent => ({ type: 'ping', data: '' })),
      takeUntil(finished),
    );
    return merge(states, pings).pipe(takeUntil(this.stopped));
  }

  /** Een uitgevallen taak opnieuw in de rij zetten, op naam van de aanvrager. */
  @Post(':id/retry')
  @HttpCode(200)
  @Access('signed-in')
  @TakesIfMatch()
  async retry(@Param('id', IdPipe) id: string, @IfMatch() rowVersion: number): Promise<JobResponse> {
    await this.jobs.retry(id, rowVersion);
    return this.query.one(id);
  }
}
