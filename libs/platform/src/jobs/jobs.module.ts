import { Global, Module } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { DeadJobsSource } from './dead-jobs.source';
import { ExpiredKeysTask } from './expired-keys.task';
import { JobsController } from './http/jobs.controller';
import { JobBell } from './job-bell';
import { JobHandlers } from './job-handler';
import { JobListQuery } from './job-list.query';
import { JobRunner } from './job-runner';
import { JobStore } from './job-store';
import { Jobs } from './jobs';
import { PeriodicTasks } from './periodic-tasks';

/** The work queue. Every process can enqueue; the job process starts JobRunner and PeriodicTasks. */
@Global()
@Module({
  imports: [DiscoveryModule],
  controllers: [JobsController],
  providers: [
    DeadJobsSource,
    ExpiredKeysTask,
    JobBell,
    JobHandlers,
    JobListQuery,
    JobRunner,
    JobStore,
    Jobs,
    PeriodicTasks,
  ],
  exports: [JobBell, JobRunner, Jobs, PeriodicTasks],
})
export class JobsModule {}
