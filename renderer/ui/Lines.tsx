import { Skeleton, Stack } from '@mantine/core';

const widths = ['38%', '72%', '54%', '64%', '46%'];

/** Grey lines in the place of text that is being read. */
export function Lines({ count }: { count: number }) {
  return (
    <Stack gap="md" aria-busy>
      {Array.from({ length: count }, (_, line) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: grey lines
        <Skeleton key={line} height={14} width={widths[line % widths.length]!} />
      ))}
    </Stack>
  );
}
