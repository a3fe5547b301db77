import { CanActivate, ExecutionContext, Injectable } from '@nestjs/common';
import { ActingRequest } from '../../access/access.guard';
import { UnitOfWork } from '../../database/unit-of-work';
import { IdPipe } from '../../http/id.pipe';
import { JobListQuery } from '../job-list.query';

/** Answers 404 before a stream begins: once its headers are out, no problem document can follow. */
@Injectable()
export class MayFollowJob implements CanActivate {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly query: JobListQuery,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const { actor, params } = context.switchToHttp().getRequest<ActingRequest>();
    const id = new IdPipe().transform((params as { id: string }).id);
    await this.unitOfWork.read(actor, () => this.query.one(id));
    return true;
  }
}
