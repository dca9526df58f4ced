/** What the page and the papers may load and do: the headers that go with every file of ours. */

const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  // Mantine sets its spacing and colours as inline custom properties, which a hash or nonce can't allow
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self' blob:",
  "frame-src 'self' blob:",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** A paper is finished HTML: no scripts, nothing fetched; pictures and fonts travel inside it. */
const paperPolicy = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');

const always = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy':
    'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), display-capture=()',
  'cache-control': 'no-store',
} as const;

export const pageHeaders: Record<string, string> = { ...always, 'content-security-policy': pagePolicy };

export const paperHeaders: Record<string, string> = {
  ...always,
  'content-security-policy': paperPolicy,
  'content-type': 'text/html; charset=utf-8',
};
