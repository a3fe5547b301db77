import type { FeatureParts } from '@koersvast/platform';
import { AskOpening, OpeningApproval } from './commands/open-offers';
import { RegisterOffer } from './commands/register-offer';
import { TestOffer } from './commands/test-offer';
import { OfferSearch } from './data/offer-search';
import { OfferStore } from './data/offer.store';
import { OpeningRecordExport } from './exchange/opening-record.export';
import { OfferChecksController } from './http/offer-checks.controller';
import { OffersController } from './http/offers.controller';
import { AuditedRead } from './queries/audited-read';
import { EnvelopesQuery } from './queries/envelopes.query';
import { OfferAccess } from './queries/offer-access.query';
import { OfferChecksQuery } from './queries/offer-checks.query';
import { OfferListQuery } from './queries/offer-list.query';

export const offerParts: FeatureParts = {
  entities: [],
  controllers: [OffersController, OfferChecksController],
  providers: [
    AskOpening,
    OpeningApproval,
    RegisterOffer,
    TestOffer,
    OfferSearch,
    OfferStore,
    OpeningRecordExport,
    AuditedRead,
    EnvelopesQuery,
    OfferAccess,
    OfferChecksQuery,
    OfferListQuery,
  ],
};
