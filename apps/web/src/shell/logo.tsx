/** The sign of the house: a thread that runs to its point. Decorative: the name stands beside it or in the label. */
export function Logo({ size = 24 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden focusable="false">
      <rect width="24" height="24" rx="6" fill="#0B5568" />
      <path d="M6 18c0-7 3-4.5 5.5-6.5S13 8 15.300 8" fill="none" stroke="#fff" strokeWidth="2" strokeLinecap="round" />
      <circle cx="17" cy="8" r="2" fill="none" stroke="#fff" strokeWidth="1.7" />
    </svg>
  );
}
