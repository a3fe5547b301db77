import { Injectable, Logger, OnModuleDestroy } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';
import { Subscription, timer } from 'rxjs';
import { Actor } from '../access/actor';
import { UnitOfWork } from '../database/unit-of-work';

const TASK_LOCKS = 815_003;
const MINUTE = 60_000;

/** Port: housekeeping that returns. A provider marked with `@Periodic({ minutes })`; runs in a unit of work of the system. */
export interface PeriodicTask {
  run(): Promise<void>;
}

export const Periodic = DiscoveryService.createDecorator<{ minutes: number }>();

/** Runs the housekeeping; with several workers, one at a time does a task. */
@Injectable()
export class PeriodicTasks implements OnModuleDestroy {
  private readonly logger = new Logger('Housekeeping');
  private readonly subscriptions = new Subscription();

  constructor(
    private readonly discovery: DiscoveryService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  start(): void {
    for (const { name, minutes, task } of this.all()) {
      this.subscriptions.add(
        timer(MINUTE, minutes * MINUTE).subscribe(() => {
          this.runOnce(name, task).catch((error: Error) => this.logger.warn(`${name}: ${error.message}`));
        }),
      );
    }
  }

  /** Does every task now, for tests. */
  async runAll(): Promise<void> {
    for (const { name, task } of this.all()) await this.runOnce(name, task);
  }

  onModuleDestroy(): void {
    this.subscriptions.unsubscribe();
  }

  private all() {
    return this.discovery.getProviders({ metadataKey: Periodic.KEY }).flatMap((provider) => {
      const period = this.discovery.getMetadataByDecorator(Periodic, provider);
      return period ? [{ name: provider.name as string, ...period, task: provider.instance as PeriodicTask }] : [];
    });
  }

  private runOnce(name: string, task: PeriodicTask): Promise<void> {
    return this.unitOfWork.run(Actor.system('housekeeping'), async () => {
      const [lock] = await this.unitOfWork.query<{ free: boolean }>(
        'select pg_try_advisory_xact_lock($1, hashtext($2)) as free',
        [TASK_LOCKS, name],
      );
      if (lock?.free) await task.run();
    });
  }
}
