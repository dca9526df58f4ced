import { NavLink } from 'react-router';
import { type NavigationEntry, navigationGroups } from '../../areas/area.ts';
import { navigationFor } from '../../areas/index.ts';
import { useSession } from '../session.tsx';
import { useText } from '../text.ts';
import classes from './frame.module.css';

/** The pages that this role has, in their groups; Alt and a digit go there. */
export function Navigation() {
  const { t } = useText();
  const { role } = useSession();
  const entries = navigationFor(role);
  const groups = navigationGroups.map((group) => {
    const own = entries.filter((entry) => entry.group === group);
    if (own.length === 0) return null;
    return (
      <div key={group} className={classes.section}>
        {group !== 'settings' && <div className={classes.group}>{t(`frame.group.${group}`)}</div>}
        <ul>
          {own.map((entry) => (
            <li key={entry.to}>
              <Entry entry={entry} place={entries.indexOf(entry) + 1} />
            </li>
          ))}
        </ul>
      </div>
    );
  });
  return (
    <div className={classes.nav}>
      <div className={classes.places}>{groups.slice(0, -1)}</div>
      {groups.at(-1)}
    </div>
  );
}

/** Entries that have a digit of their own. */
const digits = 9;

function Entry({ entry, place }: { entry: NavigationEntry; place: number }) {
  const { t } = useText();
  const { icon: Icon } = entry;
  return (
    <NavLink
      to={entry.to}
      end={entry.to === '/'}
      className={classes.link ?? ''}
      {...(place <= digits ? { 'aria-keyshortcuts': `Alt+${place}`, title: `Alt ${place}` } : {})}
    >
      <Icon size={18} stroke={1.7} aria-hidden />
      {t(entry.label)}
      {entry.useCount && <Count useCount={entry.useCount} />}
    </NavLink>
  );
}

function Count({ useCount }: { useCount(): number | null }) {
  const count = useCount();
  return count === null ? null : <span className={classes.count}>{count}</span>;
}
