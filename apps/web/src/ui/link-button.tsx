import { Button, type ButtonProps } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';

/** A link inside the app that looks like a button. */
export function LinkButton({ to, search, children, ...rest }: ButtonProps & LinkButtonProps) {
  return (
    <Button {...rest} renderRoot={(props) => <Link to={to} search={search as never} {...props} />}>
      {children}
    </Button>
  );
}

interface LinkButtonProps {
  to: string;
  search?: Record<string, string>;
  children: ReactNode;
}
