import { Injectable, OnModuleDestroy } from '@nestjs/common';
import { SheetReaders } from '@koersvast/sheets';
import { Settings } from '../config/settings';

/**
 * Reads what people upload, beside the process and within limits (ADR 0031). The one way in: nothing that came over the
 * line is taken apart in the process that answers requests.
 */
@Injectable()
export class UploadReader extends SheetReaders implements OnModuleDestroy {
  constructor({ UPLOAD_MEMORY_MB, UPLOAD_SECONDS }: Settings) {
    super({ megabytes: UPLOAD_MEMORY_MB, seconds: UPLOAD_SECONDS });
  }

  onModuleDestroy(): Promise<void> {
    return this.close();
  }
}
