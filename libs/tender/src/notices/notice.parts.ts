import type { FeatureParts } from '@koersvast/platform';
import { RecordNotice } from './commands/record-notice';
import { NoticeEntity } from './data/notice.entity';
import { NoticesController } from './http/notices.controller';
import { NoticeListQuery } from './queries/notice-list.query';

export const noticeParts: FeatureParts = {
  entities: [NoticeEntity],
  controllers: [NoticesController],
  providers: [RecordNotice, NoticeListQuery],
};
