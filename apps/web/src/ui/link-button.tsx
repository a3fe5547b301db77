import { Button, type ButtonProps } from '@mantine/core';
import { RecordLink } from './record-link';
import type { ReactNode } from 'react';

/** A link inside the app that looks like a button. */
export function LinkButton({ to, search, children, ...rest }: ButtonProps & LinkButtonProps) {
  return (
    <Button {...rest} renderRoot={(props) => <RecordLink url={to} search={search} {...props} />}>
      {children}
    </Button>
  );
}

interface LinkButtonProps {
  to: string;
  search?: Record<string, string>;
  children: ReactNode;
}
