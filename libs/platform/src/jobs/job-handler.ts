import { Injectable } from '@nestjs/common';
import { DiscoveryService } from '@nestjs/core';

export interface JobContext {
  readonly jobId: string;
  readonly programmeId: string;
  readonly tenderId: string | null;
  /**
   * Says how far it is: 0-100 and a Dutch sentence. Visible to others at once, whatever becomes of the job.
   * @throws DomainError when a person asked to stop it: let it pass, so that nothing stays of the work
   */
  progress(percent: number, message: string): Promise<void>;
}

/** Port: does the work of one kind of job. A provider of the feature marked with `@HandlesJob(kind)`. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- the registry holds handlers of every payload
export interface JobHandler<Payload = any> {
  /** What the requester must still be allowed in the scope of the job; 'signed-in' when `run` decides by the payload. */
  readonly permission: string;
  /**
   * Runs in a unit of work of the requester; the job is marked done in the same transaction, so that the effect happens
   * exactly once. A DomainError is final and its sentence is shown; any other error is tried again. What is done outside
   * the database may happen more than once.
   */
  run(payload: Payload, context: JobContext): Promise<void>;
}

export const HandlesJob = DiscoveryService.createDecorator<string>();

@Injectable()
export class JobHandlers {
  constructor(private readonly discovery: DiscoveryService) {}

  /** The handler of a kind; a kind without one is a mistake of ours. */
  of(kind: string): JobHandler {
    const wrapper = this.discovery
      .getProviders({ metadataKey: HandlesJob.KEY })
      .find((provider) => this.discovery.getMetadataByDecorator(HandlesJob, provider) === kind);
    if (!wrapper?.instance) throw new Error(`No job handler for ${kind}`);
    return wrapper.instance as JobHandler;
  }
}
