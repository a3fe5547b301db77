import type { FeatureParts } from '@koersvast/platform';
import { CheckFile } from './commands/check-file';
import { SnapshotPapers } from './commands/snapshot-papers';
import { SnapshotRenderingJob } from './commands/snapshot-rendering.job';
import { TakeSnapshot } from './commands/take-snapshot';
import { VerifySnapshot } from './commands/verify-snapshot';
import { SnapshotsController } from './http/snapshots.controller';
import { FileOriginQuery } from './queries/file-origin.query';
import { SnapshotQuery } from './queries/snapshot.query';

export const snapshotParts: FeatureParts = {
  entities: [],
  controllers: [SnapshotsController],
  providers: [
    CheckFile,
    FileOriginQuery,
    SnapshotPapers,
    SnapshotRenderingJob,
    TakeSnapshot,
    VerifySnapshot,
    SnapshotQuery,
  ],
};
