/** Names that Electron's main process and its preload script share. */
export const channels = {
  /** page -> shell: the page has loaded and wants a port to the office. */
  pageLoaded: 'page:loaded',
  /** shell -> page: here is one (a MessagePort beside the message). */
  officePort: 'office:port',
  /** shell -> page: the office has died. */
  officeGone: 'office:gone',
  /** page -> shell, answered: pdf, print, save, chooseFolder, restartOffice. */
  act: 'shell:act',
} as const;

/** How the preload script learns the program's version. */
export const versionArgument = '--tongjia-version=';
