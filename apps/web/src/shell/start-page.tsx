import { useSession } from '@web/api/session';
import { t } from '@web/texts';
import { EmptyState } from '@web/ui/empty-state';
import { LinkButton } from '@web/ui/link-button';
import { PageHeader } from '@web/ui/page-header';

/** Shown at / when no screen of the Start group is open to this person: the first beheerder starts a programme here. */
export function StartPage() {
  const mayBegin = useSession()?.permissions.includes('programme.create') ?? false;
  return (
    <>
      <PageHeader title={t('app.name')} />
      {mayBegin ? (
        <EmptyState
          title={t('page.no-programme.title')}
          text={t('page.no-programme.text')}
          action={<LinkButton to="/programmas/nieuw">{t('page.no-programme.action')}</LinkButton>}
        />
      ) : (
        <EmptyState title={t('page.no-screens.title')} text={t('page.no-screens.text')} />
      )}
    </>
  );
}
