import { Injectable, PipeTransform } from '@nestjs/common';
import { DomainError, isId } from '@koersvast/kernel';

/** A record id in the path: 400 when it is no UUID, so that the database never sees it. */
@Injectable()
export class IdPipe implements PipeTransform<string, string> {
  transform(value: string): string {
    if (!isId(value))
      throw new DomainError('platform.bad-id', { status: 400, params: { value: String(value).slice(0, 60) } });
    return value;
  }
}
