import { IconHeartHandshake } from '@tabler/icons-react';

/** The program's mark; its name stands beside it, so it needs no words of its own. */
export function Logo({ size }: { size: number }) {
  return (
    <span
      aria-hidden
      style={{
        display: 'grid',
        placeItems: 'center',
        flex: 'none',
        width: size,
        height: size,
        borderRadius: size * 0.25,
        background: 'linear-gradient(150deg, var(--mantine-color-pine-5), var(--mantine-color-pine-7))',
        color: 'var(--mantine-color-white)',
      }}
    >
      <IconHeartHandshake size={size * 0.62} stroke={1.7} />
    </span>
  );
}
