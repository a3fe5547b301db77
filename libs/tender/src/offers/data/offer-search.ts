import { Injectable } from '@nestjs/common';
import { SearchIndex, UnitOfWork } from '@koersvast/platform';

interface FoundOffer {
  id: string;
  programmeId: string;
  code: string;
  title: string;
  text: string;
}

/** What Ctrl-K finds of offers: from the opening on, and only for who may read them (the database sees to that). */
@Injectable()
export class OfferSearch {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly index: SearchIndex,
  ) {}

  /** All opened offers of a tender, or one of them; a sealed one yields nothing. */
  async put(tenderId: string, offerId: string | null = null): Promise<void> {
    const offers = await this.unitOfWork.query<FoundOffer>(
      `select o.id, o.programme_id as "programmeId", o.code, c.bidder_name as title,
              concat_ws(' ', c.bidder_kvk, (select string_agg(p->>'name', ' ') from jsonb_array_elements(c.partners) p)) as text
       from offer o join offer_content c on c.offer_id = o.id where o.tender_id = $1 and ($2::uuid is null or o.id = $2)`,
      [tenderId, offerId],
    );
    for (const { id, ...offer } of offers) {
      await this.index.put({ ...offer, kind: 'offer', recordId: id, tenderId, url: `/inschrijvingen/${id}` });
    }
  }
}
