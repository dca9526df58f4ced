/** The button that asks for a table from outside. */
import { Button, FileButton } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';

interface ChooseTableProps {
  label: string;
  variant: 'default' | 'filled';
  loading: boolean;
  onChoose(file: File): void;
}

export function ChooseTable({ label, variant, loading, onChoose }: ChooseTableProps) {
  return (
    <FileButton accept=".xlsx,.csv" onChange={(file) => file && onChoose(file)}>
      {(props) => (
        <Button
          {...props}
          variant={variant}
          loading={loading}
          leftSection={<IconFileImport size={18} stroke={1.7} />}
        >
          {label}
        </Button>
      )}
    </FileButton>
  );
}
