import { Link, useRouter } from '@tanstack/react-router';
import { useQuery } from '@tanstack/react-query';
import { t } from '@web/texts';
import { Outside } from './outside';
import { SignInForm } from './sign-in-form';
import { useSearchParams } from './search-state';
import { setupQuery } from './setup-query';
import classes from './outside.module.css';

/** Only a path of our own is a way back: `//elsewhere` and `https:` would lead out of the app. */
const safeReturn = (address: string | undefined): string =>
  address?.startsWith('/') && !/^\/[/\\]/.test(address) ? address : '/';

export function SignInPage() {
  const { terug, verlopen } = useSearchParams();
  const router = useRouter();
  const setup = useQuery(setupQuery).data;
  return (
    <Outside title={t('sign-in.title')}>
      {verlopen && <p className={classes.text}>{t('sign-in.expired')}</p>}
      <SignInForm onSignedIn={() => router.history.replace(safeReturn(terug))} />
      {setup?.needed && (
        <p className={classes.foot}>
          <Link to="/inrichten">{t('sign-in.to-setup')}</Link>
        </p>
      )}
    </Outside>
  );
}
