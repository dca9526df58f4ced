/** The program's own scheme: tongjia://app/ is the page, tongjia://paper/TOKEN a paper on its way to the printer. */

export const scheme = 'tongjia';
export const pageUrl = `${scheme}://app/`;

export function paperUrl(token: string): string {
  return `${scheme}://paper/${token}`;
}

/** Whether an address, parsed as the browser parses it, belongs to the page. */
export function isPageAddress(address: string): boolean {
  return isOurs(address, 'app');
}

export function isPaperAddress(address: string): boolean {
  return isOurs(address, 'paper');
}

function isOurs(address: string, host: string): boolean {
  if (!URL.canParse(address)) return false;
  const url = new URL(address);
  return url.protocol === `${scheme}:` && url.host === host && url.username === '' && url.password === '';
}
