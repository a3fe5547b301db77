import { type ReactNode, useId } from 'react';

export interface ChartFrameProps {
  width: number;
  height: number;
  /** What the drawing is, read out first. */
  title: string;
  /** What it shows, in words and figures, for who does not see it. */
  desc: string;
  children: ReactNode;
}

/** The svg element itself: scales with its box, and is one image with a name and a description to assistive software. */
export function ChartFrame({ width, height, title, desc, children }: ChartFrameProps): ReactNode {
  const id = useId();
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      role="img"
      aria-labelledby={`${id}t ${id}d`}
    >
      <title id={`${id}t`}>{title}</title>
      <desc id={`${id}d`}>{desc}</desc>
      {children}
    </svg>
  );
}
