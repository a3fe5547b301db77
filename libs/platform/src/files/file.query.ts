import { Injectable } from '@nestjs/common';
import { DomainError } from '@koersvast/kernel';
import { UnitOfWork } from '../database/unit-of-work';
import type { FileResponse } from './http/file.response';

@Injectable()
export class FileQuery {
  constructor(private readonly unitOfWork: UnitOfWork) {}

  /** A file with its versions, for who may download it. @throws DomainError 404, 403. */
  async one(id: string): Promise<FileResponse> {
    const [row] = await this.unitOfWork.query<FileResponse & { permission: string; tenderId: string | null }>(
      `select f.id, f.programme_id as "programmeId", f.tender_id as "tenderId", f.permission, f.row_version as "rowVersion",
              (select jsonb_agg(jsonb_build_object('id', v.id, 'n', v.n, 'name', v.name, 'mediaType', v.media_type,
                      'size', v.size, 'sha256', v.sha256, 'recordedAt', to_char(v.recorded_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) order by v.n desc)
               from file_version v where v.file_id = f.id) as versions
       from file f where f.id = $1`,
      [id],
    );
    if (!row) throw new DomainError('platform.not-found', { status: 404 });
    const { permission, tenderId, ...file } = row;
    this.unitOfWork.actor.demand(permission, { programmeId: file.programmeId, tenderId });
    return file;
  }
}
