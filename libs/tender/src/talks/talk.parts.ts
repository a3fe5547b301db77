import type { FeatureParts } from '../feature-parts';
import { MinutesPaper } from './exchange/minutes.paper';
import { MailMinutes } from './commands/mail-minutes';
import { PlanTalk } from './commands/plan-talk';
import { WriteMinutes } from './commands/write-minutes';
import { TalkPartyEntity } from './data/talk-party.entity';
import { TalkEntity } from './data/talk.entity';
import { TalkStore } from './data/talk.store';
import { TalksController } from './http/talks.controller';
import { MinutesMailQuery } from './queries/minutes-mail.query';
import { MinutesToConfirm } from './queries/minutes-to-confirm.source';
import { TalkQuery } from './queries/talk.query';
import { TalkStation } from './queries/talk.station';

export const talkParts: FeatureParts = {
  entities: [TalkEntity, TalkPartyEntity],
  controllers: [TalksController],
  providers: [
    MailMinutes,
    MinutesMailQuery,
    MinutesPaper,
    PlanTalk,
    WriteMinutes,
    TalkStore,
    MinutesToConfirm,
    TalkQuery,
    TalkStation,
  ],
};
