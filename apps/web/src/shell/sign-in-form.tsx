import { Button, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { signIn } from '@web/api/session';
import { asProblem } from '@web/api/problem';
import { t } from '@web/texts';
import { FormErrorSummary, type FormError } from '@web/ui/form/form-error-summary';

interface SignInFormProps {
  /** Fixed when a person signs in again on top of unsaved text. */
  email?: string;
  onSignedIn: () => void;
}

const missing = (email: string, password: string): FormError[] => [
  ...(email.trim() === '' ? [{ fieldId: 'sign-in-email', message: t('sign-in.need-email') }] : []),
  ...(password === '' ? [{ fieldId: 'sign-in-password', message: t('sign-in.need-password') }] : []),
];

/** E-mail address and password. */
export function SignInForm({ email: fixed, onSignedIn }: SignInFormProps) {
  const client = useQueryClient();
  const [email, setEmail] = useState(fixed ?? '');
  const [password, setPassword] = useState('');
  const [errors, setErrors] = useState<FormError[]>([]);
  const [busy, setBusy] = useState(false);
  const send = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (busy) return;
    const wrong = missing(email, password);
    setErrors(wrong);
    if (wrong.length > 0) return;
    setBusy(true);
    try {
      await signIn(client, email.trim(), password);
      onSignedIn();
    } catch (error) {
      setErrors([{ message: asProblem(error).message }]);
    } finally {
      setBusy(false);
    }
  };
  const errorOf = (fieldId: string): string | undefined => errors.find((error) => error.fieldId === fieldId)?.message;
  return (
    <form onSubmit={(event) => void send(event)} noValidate>
      <FormErrorSummary errors={errors} />
      <Stack gap="md" mt="md">
        <TextInput
          id="sign-in-email"
          type="email"
          label={t('sign-in.email')}
          autoComplete="username"
          readOnly={fixed !== undefined}
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          error={errorOf('sign-in-email')}
        />
        <PasswordInput
          id="sign-in-password"
          label={t('sign-in.password')}
          autoComplete="current-password"
          value={password}
          onChange={(event) => setPassword(event.currentTarget.value)}
          error={errorOf('sign-in-password')}
          visibilityToggleButtonProps={{ 'aria-label': t('ui.password.show') }}
        />
        <Button type="submit" variant="filled" loading={busy}>
          {t('sign-in.submit')}
        </Button>
      </Stack>
    </form>
  );
}
