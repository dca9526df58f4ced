/** The pages of one area, one beside the other, as tabs at their head. */
import { Tabs } from '@mantine/core';
import { useLocation, useNavigate } from 'react-router';
import { useText } from '../app/text.ts';
import styles from './PageTabs.module.css';

interface TabPage {
  path: string;
  label: string;
}

interface PageTabsProps {
  /** Text key of what the row of tabs is called. */
  label: string;
  /** Where each lies, with the text key of its name. */
  pages: readonly TabPage[];
  /** Those that are wanted now and then only, quieter, at the row's far end. */
  aside?: readonly TabPage[];
}

export function PageTabs({ label, pages, aside = [] }: PageTabsProps) {
  const { t } = useText();
  const { pathname } = useLocation();
  const navigate = useNavigate();
  return (
    <Tabs value={pathname} onChange={(path) => path && void navigate(path)}>
      <Tabs.List aria-label={t(label)}>
        {pages.map((page) => (
          <Tabs.Tab key={page.path} value={page.path}>
            {t(page.label)}
          </Tabs.Tab>
        ))}
        {aside.map((page) => (
          <Tabs.Tab key={page.path} value={page.path} className={styles.aside ?? ''}>
            {t(page.label)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
    </Tabs>
  );
}
