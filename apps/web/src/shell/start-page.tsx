import { EmptyState } from '@web/ui/empty-state';
import { PageHeader } from '@web/ui/page-header';
import { t } from '@web/texts';

/** Shown at / when no screen of the Start group is open to this person. */
export function StartPage() {
  return (
    <>
      <PageHeader title={t('app.name')} />
      <EmptyState title={t('page.no-screens.title')} text={t('page.no-screens.text')} />
    </>
  );
}
