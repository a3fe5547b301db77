import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { filter, map, Observable, Subject } from 'rxjs';
import { Settings } from '../config/settings';
import { StandingConnection } from '../database/standing-connection';

export const JOB_QUEUED = 'koersvast_job_queued';
export const JOB_CHANGED = 'koersvast_job_changed';

interface Ring {
  channel: string;
  /** Null after a reconnection: anything may have happened. */
  jobId: string | null;
}

/**
 * NOTIFY of the database as an observable. Only a bell: it is not kept, so whoever hears it reads the table. One
 * connection per process, opened by the first who listens.
 */
@Injectable()
export class JobBell implements OnModuleDestroy {
  private readonly rings = new Subject<Ring>();
  private readonly connection: StandingConnection;

  constructor(settings: Settings) {
    this.connection = new StandingConnection(settings.DATABASE_URL, 'koersvast-bell', async (client) => {
      client.on('notification', ({ channel, payload }) => this.rings.next({ channel, jobId: payload ?? null }));
      await client.query(`listen ${JOB_QUEUED}; listen ${JOB_CHANGED}`);
      [JOB_QUEUED, JOB_CHANGED].forEach((channel) => this.rings.next({ channel, jobId: null }));
    });
  }

  /** Something was put in the queue. */
  get queued(): Observable<void> {
    return this.on(JOB_QUEUED).pipe(map(() => undefined));
  }

  /** Something about this job changed, or may have. Rings once when the line is open: read the state then. */
  changed(jobId: string): Observable<void> {
    return this.on(JOB_CHANGED).pipe(
      filter((ring) => ring.jobId === null || ring.jobId === jobId),
      map(() => undefined),
    );
  }

  async onModuleDestroy(): Promise<void> {
    this.rings.complete();
    await this.connection.close();
  }

  private on(channel: string): Observable<Ring> {
    return new Observable<Ring>((subscriber) => {
      const subscription = this.rings.pipe(filter((ring) => ring.channel === channel)).subscribe(subscriber);
      this.connection.open().then(
        () => subscriber.next({ channel, jobId: null }),
        (error) => subscriber.error(error),
      );
      return subscription;
    });
  }
}
