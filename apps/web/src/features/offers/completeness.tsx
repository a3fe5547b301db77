import { Checkbox, Stack } from '@mantine/core';
import { api, ifMatch } from '@web/api/client';
import { t } from '@web/texts';
import { useDeed } from '@web/ui/use-deed';
import type { Offer } from './offer-state';
import classes from './offers.module.css';

/** What had to be handed in; a tick is kept at once. */
export function Completeness({ offer, mayWrite }: { offer: Offer; mayWrite: boolean }) {
  const { doing, run } = useDeed();
  const may = mayWrite && offer.state === 'REGISTERED';
  const tick = (label: string, present: boolean) =>
    run(() =>
      api.PATCH('/offers/{id}', {
        params: { path: { id: offer.id }, header: ifMatch(offer.rowVersion) },
        body: {
          partners: offer.partners,
          note: offer.note,
          checklist: offer.checklist.map((item) => (item.label === label ? { ...item, present } : item)),
        },
      }),
    );
  return (
    <section className={classes.panel}>
      <h2>{t('offer.field.checklist')}</h2>
      {offer.checklist.length === 0 && <p className="kv-quiet">{t('offer.checklist.none')}</p>}
      <Stack gap="xs">
        {offer.checklist.map((item) => (
          <Checkbox
            key={item.label}
            label={item.label}
            checked={item.present}
            disabled={!may || doing}
            onChange={(event) => void tick(item.label, event.currentTarget.checked)}
          />
        ))}
      </Stack>
    </section>
  );
}
