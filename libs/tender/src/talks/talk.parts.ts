import type { FeatureParts } from '@koersvast/platform';
import { MinutesPaper } from './exchange/minutes.paper';
import { MailMinutes } from './commands/mail-minutes';
import { PlanTalk } from './commands/plan-talk';
import { QuoteMinutes } from './commands/quote-minutes';
import { WriteMinutes } from './commands/write-minutes';
import { MinutesQuoteEntity } from './data/minutes-quote.entity';
import { TalkPartyEntity } from './data/talk-party.entity';
import { TalkEntity } from './data/talk.entity';
import { TalkStore } from './data/talk.store';
import { MinutesQuotesController } from './http/minutes-quotes.controller';
import { TalksController } from './http/talks.controller';
import { MinutesMailQuery } from './queries/minutes-mail.query';
import { MinutesQuoteQuery } from './queries/minutes-quote.query';
import { MinutesToConfirm } from './queries/minutes-to-confirm.source';
import { TalkQuery } from './queries/talk.query';
import { TalkStation } from './queries/talk.station';

export const talkParts: FeatureParts = {
  entities: [MinutesQuoteEntity, TalkEntity, TalkPartyEntity],
  controllers: [MinutesQuotesController, TalksController],
  providers: [
    MailMinutes,
    MinutesMailQuery,
    MinutesPaper,
    MinutesQuoteQuery,
    PlanTalk,
    QuoteMinutes,
    WriteMinutes,
    TalkStore,
    MinutesToConfirm,
    TalkQuery,
    TalkStation,
  ],
};
