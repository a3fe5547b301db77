import { once } from 'node:events';
import type { Writable } from 'node:stream';
import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { SideProcesses } from '@koersvast/sheets';
import { escapeLiteral, type ClientConfig } from 'pg';
import { Settings } from '../config/settings';
import { postgresOptions } from '../database/data-source-options';
import { UnitOfWork } from '../database/unit-of-work';
import type { FileWriter } from '../files/files';
import type { ListToWrite, WriteListWork } from './beside/write-list.work';

export interface ListOfRows extends Pick<ListToWrite, 'name' | 'columns' | 'notes' | 'sql' | 'format'> {
  /** For `$1`, `$2`, ... in the SQL. */
  parameters: readonly unknown[];
}

/** In use by the process that writes; a list of a million rows stays far below it. */
const MEGABYTES = 96;
const HALF_AN_HOUR = 1_800;

/**
 * Writes lists of any length to a workbook or CSV, in a process beside this one (ADR 0031): it reads the rows itself, under the
 * row-level security of who asked, and gives back the bytes. So a million rows cost this process neither memory nor time.
 */
@Injectable()
export class ListWriter implements OnModuleDestroy {
  private readonly processes = new SideProcesses({ megabytes: MEGABYTES, seconds: HALF_AN_HOUR });
  private readonly connection: ClientConfig;

  constructor(
    settings: Settings,
    private readonly unitOfWork: UnitOfWork,
  ) {
    const { host, port, username, password, database } = postgresOptions(settings.DATABASE_URL, 'export');
    this.connection = {
      ...{ host, port, user: username, password: password as string | undefined, database },
      ...{ application_name: 'koersvast-export', statement_timeout: HALF_AN_HOUR * 1000 },
    };
  }

  /** What one sees is what was committed before it is written. */
  write({ parameters, sql, ...list }: ListOfRows): FileWriter {
    const { actor } = this.unitOfWork;
    const quoted = parameters.map((value) => escapeLiteral(String(value)));
    const input: ListToWrite = {
      ...{ ...list, connection: this.connection, user: actor.userId ?? '', kind: actor.kind },
      sql: sql.replace(/\$(\d+)/g, (_, n: string) => quoted[Number(n) - 1]!),
    };
    return async (sink: Writable) => {
      for await (const piece of this.processes.run<WriteListWork>(require.resolve('./beside/write-list.work'), input)) {
        if (!sink.write(piece)) await once(sink, 'drain');
      }
    };
  }

  onModuleDestroy(): Promise<void> {
    return this.processes.close();
  }
}
