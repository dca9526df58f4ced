import { type ReactNode, useEffect, useRef } from 'react';
import { LanguageSwitch } from '../frame/LanguageSwitch.tsx';
import { Logo } from '../frame/Logo.tsx';
import { showLanguage } from '../text.ts';
import classes from './lock.module.css';
import { OfficeGone } from './OfficeGone.tsx';

interface DoorwayProps {
  title: string;
  reason: string;
  /** More than a name and a password is asked for. */
  wide?: boolean;
  children: ReactNode;
}

/**
 * A card over the whole window. It is a modal dialog of the browser's own top layer, so that everything beneath,
 * dialogs and messages too, is out of sight and out of reach while it is there.
 */
export function Doorway({ title, reason, wide = false, children }: DoorwayProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    // Escape would close it
    element.setAttribute('closedby', 'none');
    element.showModal();
    // without a word from us it would take the first thing that can have the focus
    element.querySelector<HTMLElement>('[data-autofocus]')?.focus();
    return () => element.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className={classes.screen}
      aria-label={title}
      onCancel={(event) => event.preventDefault()}
    >
      <div className={classes.scroll}>
        <OfficeGone />
        <div className={classes.language}>
          <LanguageSwitch onChange={(language) => void showLanguage(language)} />
        </div>
        <div className={classes.middle}>
          <main className={classes.card} data-wide={wide || undefined}>
            <header className={classes.head}>
              <Logo size={48} />
              <h1 className={classes.school}>{title}</h1>
              <p className={classes.reason}>{reason}</p>
            </header>
            {children}
          </main>
        </div>
      </div>
    </dialog>
  );
}
