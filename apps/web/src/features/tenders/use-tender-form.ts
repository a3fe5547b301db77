import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { api, ifMatch } from '@web/api/client';
import type { components } from '@web/api/schema';
import { t } from '@web/texts';
import type { RecordFormOptions } from '@web/ui/form/record-form-options';
import { useRecordForm } from '@web/ui/form/use-record-form';
import type { Tender } from './tender-state';

type Revision = components['schemas']['ReviseTenderRequest'];

interface TenderFormOptions<Values extends Record<string, unknown>> {
  valuesOf: (tender: Tender) => Values;
  labels: Record<keyof Values & string, string>;
  validate?: RecordFormOptions<Values, unknown>['validate'];
  body: (values: Values) => Revision;
}

/** A form on a part of one tender: saves that part alone, and merges when two people edit. */
export function useTenderForm<Values extends Record<string, unknown>>(
  tender: Tender,
  { valuesOf, labels, validate, body }: TenderFormOptions<Values>,
) {
  const client = useQueryClient();
  const path = { id: tender.id };
  const before = JSON.stringify(body(valuesOf(tender)));
  return useRecordForm({
    initial: valuesOf(tender),
    rowVersion: tender.rowVersion,
    validate,
    save: (values, { rowVersion }) =>
      api.PATCH('/tenders/{id}', {
        params: { path, header: ifMatch(rowVersion) },
        body: changed(before, body(values)),
      }),
    onSaved: async () => {
      await client.invalidateQueries();
      notifications.show({ message: t('tender.saved') });
    },
    merge: {
      reload: async () => {
        const { data } = await api.GET('/tenders/{id}', { params: { path } });
        return { values: valuesOf(data!), rowVersion: data!.rowVersion };
      },
      labels,
    },
  });
}

/** Only what differs: what lies fixed after publication is not sent along. */
function changed(before: string, after: Revision): Revision {
  const old = JSON.parse(before) as Record<string, unknown>;
  const differs = ([key, value]: [string, unknown]) => JSON.stringify(value) !== JSON.stringify(old[key]);
  const body = Object.fromEntries(Object.entries(after).filter(differs));
  // The time alone means nothing without its day.
  return 'submissionTime' in body ? { ...body, submissionOn: after.submissionOn } : body;
}
